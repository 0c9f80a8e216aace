import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TargetVersion } from '../../src/model/target-version.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { groupErrors, promtoolText } from '../../src/unittest/promtool-text.ts'
import { updateExpectations } from '../../src/unittest/update-expectations.ts'
import type { FileVerdict, GroupVerdict } from '../../src/unittest/verdict.ts'
import { diskHost } from '../../src/workspace/disk-host.ts'
import { compatRunner } from './compat-runner.ts'
import { testExplanations } from './corpus-test-explanations.ts'
import type { CaseResult, Suite, SuiteResult } from './suite.ts'

interface Recorded {
  readonly exit: number
  readonly output: string
}

interface Outcome extends Recorded {
  readonly v3: Recorded
  readonly mode: 'direct' | 'derived' | 'missing'
  readonly ran: string
}

interface Version {
  readonly name: string
  readonly target: TargetVersion
  readonly recorded: (outcome: Outcome) => Recorded
}

const versions: readonly Version[] = [
  { name: '3.5', target: { major: 3, minor: 5 }, recorded: ({ v3 }) => v3 },
  { name: '2.42', target: { major: 2, minor: 42 }, recorded: (outcome) => outcome },
]

interface Counts {
  failing: number
  ran: number
  sameText: number
  cut: number
  slowest: number
  slowestPath: string
}

export const suite: Suite = { name: 'tests', run }

function run(data: string): SuiteResult {
  const folder = join(data, 'corpus')
  const { tests } = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as {
    readonly tests: Readonly<Record<string, Outcome>>
  }
  const host = diskHost(folder)
  const cases: CaseResult[] = []
  const figures: string[] = []
  const used = new Set<string>()
  for (const version of versions) {
    const counts: Counts = { failing: 0, ran: 0, sameText: 0, cut: 0, slowest: 0, slowestPath: '' }
    const begun = performance.now()
    const read = compatRunner(host, version.target)
    for (const [path, outcome] of Object.entries(tests)) {
      const { run: ran, verdict } = read(outcome.ran)
      if (verdict.durationMs > counts.slowest) {
        counts.slowest = verdict.durationMs
        counts.slowestPath = path
      }
      const result = compare(`${version.name} ${path}`, verdict, version.recorded(outcome), counts)
      const reason = result.outcome === 'failed' ? testExplanations[result.name] : undefined
      if (reason !== undefined) used.add(result.name)
      cases.push(reason === undefined ? result : explained(result, reason))
      if (version.target.major < 3 || !verdict.groups.some(hasOutdated)) continue
      const text = applyEdits(verdict.source.text, updateExpectations(ran, verdict))
      cases.push(updateCase(`update ${path}`, read(outcome.ran, { text }).verdict))
    }
    figures.push(
      `${version.name}: ${Object.keys(tests).length} files, ${counts.failing} of them fail in promtool: ${counts.failing - counts.ran} cannot be loaded, ${counts.ran} run and fail; ${counts.sameText} of these print the same text (${counts.cut} recorded outputs are cut, and compared as far as they go)`,
      `${version.name}: ${((performance.now() - begun) / 1000).toFixed(1)} s in all; the longest file takes ${(counts.slowest / 1000).toFixed(2)} s (${counts.slowestPath})`,
    )
  }
  for (const name of Object.keys(testExplanations))
    if (!used.has(name))
      cases.push({
        name,
        outcome: 'failed',
        expected: 'a difference that is explained',
        got: 'none',
      })
  figures.push(`${used.size} differences, explained below as skipped`)
  return { suite: 'tests', cases, figures }
}

function explained(result: CaseResult, reason: string): CaseResult {
  return {
    ...result,
    outcome: 'skipped',
    reason: `differs: promtool ${result.expected}; here ${result.got}; ${reason}`,
  }
}

/** An assertion fails that can be made to expect what it receives. */
function hasOutdated({ assertions }: GroupVerdict): boolean {
  return assertions.some(
    (one) =>
      !one.passed &&
      !(
        one.kind === 'expr' &&
        (one.error || one.received.some(({ value }) => Number.isNaN(value)))
      ),
  )
}

/** After an update of the expectations nothing is left that differs. */
function updateCase(name: string, { loaded, groups, source }: FileVerdict): CaseResult {
  if (loaded && !groups.some(hasOutdated)) return { name, outcome: 'passed' }
  if (loaded && /^ *(?:- )?(?:promql_expr|alert_rule)_test: *\*/m.test(source.text)) {
    const reason = 'groups share their assertions by an alias: these are left alone by design'
    return { name, outcome: 'skipped', reason }
  }
  const got = loaded ? 'some still fail' : 'the file cannot be loaded'
  return { name, outcome: 'failed', expected: 'all assertions pass after the update', got }
}

/** Passed or failed as in promtool, with the same assertions failing; the text of the failures is a figure. */
function compare(
  name: string,
  verdict: FileVerdict,
  recorded: Recorded,
  counts: Counts,
): CaseResult {
  const wanted = recorded.output
    .replace(/^Unit Testing: .*\n/, '')
    .replace(/^\n+/, '')
    .replace(/\n+$/, '\n')
  const cut = !recorded.output.endsWith('\n')
  const got = promtoolText(verdict)
  if (recorded.exit !== 0) {
    counts.failing++
    if (verdict.loaded) {
      counts.ran++
      if (cut) counts.cut++
      if (got === wanted || (cut && got.startsWith(wanted))) counts.sameText++
    }
  }
  const expectedKeys = failures(wanted)
  const gotKeys = verdict.groups.flatMap(groupErrors).flatMap(failures)
  const sameKeys = cut
    ? expectedKeys.slice(0, -1).every((key, i) => key === gotKeys[i])
    : expectedKeys.join('\n') === gotKeys.join('\n')
  if (verdict.passed === (recorded.exit === 0) && sameKeys) return { name, outcome: 'passed' }
  return {
    name,
    outcome: 'failed',
    expected: describe(recorded.exit === 0, expectedKeys, wanted),
    got: describe(verdict.passed, gotKeys, got),
  }
}

/** The first line of each failure, which names it. */
function failures(text: string): readonly string[] {
  return [...text.matchAll(/^ {4}(?:alertname|expr|rule): .*$/gm)].map(([line]) =>
    line.trim().replace(/, err: .*$/, ', err'),
  )
}

function describe(passed: boolean, keys: readonly string[], text: string): string {
  if (passed) return 'passes'
  return keys.length > 0 ? `fails: ${keys.join('; ')}` : `fails: ${text.slice(0, 300)}`
}
