import type { AssertionVerdict, FileVerdict, GroupVerdict } from '../unittest/verdict.ts'
import { alertFailure, timelines } from './alert-failure.ts'
import type { FrameOptions } from './code-frame.ts'
import { padText, widest } from './columns.ts'
import { countAssertions, isWithoutMatch } from './count-tests.ts'
import { exprFailure } from './expr-failure.ts'
import { findingFrame, noteLine } from './finding-frame.ts'
import { oneLine } from './header.ts'
import { placeText } from './place-text.ts'
import { relabelFailure } from './relabel-failure.ts'
import type { TextOptions } from './report.ts'
import { assertionFailure, ruleFailure, ruleFailures } from './test-failures.ts'
import { assertionTitle } from './test-title.ts'
import { durationText } from './value-text.ts'

const mostRules = 4

/** Whether each file passes, then every failure with what differs; with `trace` also what happened to alerts that pass. */
export function testsText(verdicts: readonly FileVerdict[], options: TextOptions): string {
  const files = fileLines(verdicts, options)
  const blocks = verdicts.flatMap(({ groups }) =>
    groups.flatMap((one) => groupBlocks(one, options)),
  )
  const head = files.map((line) => `${line}\n`).join('')
  const gap = files.length > 0 ? '\n' : ''
  return head + gap + blocks.map((lines) => `${lines.join('\n')}\n\n`).join('')
}

function fileLines(
  verdicts: readonly FileVerdict[],
  { paint, displayPath, quiet }: TextOptions,
): readonly string[] {
  const shown = verdicts.filter((verdict) => !isWithoutMatch(verdict) && !(quiet && verdict.passed))
  const paths = shown.map(({ source }) => displayPath(source.path))
  const width = widest(paths)
  return shown.map((verdict, at) => {
    const mark = verdict.passed ? paint.green(' PASS ') : paint.red(' FAIL ')
    return `${mark} ${padText(paths[at] ?? '', width)}   ${outcomeText(verdict)}`
  })
}

function outcomeText(verdict: FileVerdict): string {
  const { loaded, groups, selected, total, diagnostics } = verdict
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (!loaded) return `not run: ${count(errors, 'error')}`
  const { failed, notRun, total: tests } = countAssertions(verdict)
  const rules = groups.reduce((sum, group) => sum + ruleFailures(group).length, 0)
  const filtered = total.assertions - selected.assertions
  return [
    failed > 0 ? `${failed} of ${count(tests, 'test')} failed` : count(tests, 'test'),
    notRun > 0 ? `${notRun} not run` : '',
    rules > 0 ? `${count(rules, 'rule')} cannot be evaluated` : '',
    errors > 0 ? count(errors, 'error') : '',
    filtered > 0 ? `${filtered} left out by the filter` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function groupBlocks(group: GroupVerdict, options: TextOptions): readonly (readonly string[])[] {
  const blocks: (readonly string[])[] = ruleFailures(group).map((failure) =>
    findingBlock(ruleFailure(group, failure, options.ascii), options),
  )
  let isFirst = true
  for (const assertion of group.assertions) {
    if (!assertion.passed) {
      blocks.push(failureBlock(group, assertion, isFirst, options))
      isFirst = false
    } else if (options.trace) blocks.push(...traceBlock(group, assertion, options))
  }
  return blocks
}

function findingBlock(
  diagnostic: ReturnType<typeof ruleFailure>,
  options: TextOptions,
): readonly string[] {
  const frame = findingFrame(diagnostic, options)
  const { help } = diagnostic
  return [...frame.lines, ...(help ? [noteLine('help', help, frame.options)] : [])]
}

function failureBlock(
  group: GroupVerdict,
  assertion: AssertionVerdict,
  isFirst: boolean,
  options: TextOptions,
): readonly string[] {
  const frame = findingFrame(assertionFailure(group, assertion, options.ascii), options)
  const indent = ' '.repeat(frame.options.gutter + 1)
  return [
    ...frame.lines,
    ...ruleNotes(assertion, frame.options, options),
    ...(isFirst ? groupNotes(group, frame.options) : []),
    ...differenceText(assertion, options).map((line) => (line === '' ? '' : indent + line)),
  ]
}

/** What differs, line by line, without the place and without an indent. */
export function differenceText(
  assertion: AssertionVerdict,
  options: TextOptions,
): readonly string[] {
  switch (assertion.kind) {
    case 'alert':
      return alertFailure(assertion, options)
    case 'expr':
      return exprFailure(assertion, options)
    case 'relabel':
      return relabelFailure(assertion, options)
  }
}

function ruleNotes(
  assertion: AssertionVerdict,
  frame: FrameOptions,
  options: TextOptions,
): readonly string[] {
  if (assertion.kind !== 'alert') return []
  return assertion.rules.slice(0, mostRules).map((rule) => {
    const { name, forMs, keepFiringForMs } = rule
    const waits = forMs > 0 ? `  for: ${durationText(forMs)}` : ''
    const keeps = keepFiringForMs > 0 ? `  keep_firing_for: ${durationText(keepFiringForMs)}` : ''
    return noteLine('rule', `${placeText(rule, options)} \`${name}\`${waits}${keeps}`, frame)
  })
}

const versions = { '2': '2.55', '3': '3.14' } as const

/** What is to be said of a group as a whole: it stands with the first of its failures. */
export function groupRemarks(group: GroupVerdict): readonly { name: string; text: string }[] {
  const { passesUnder, dependsOnOrder } = group
  const remarks: { name: string; text: string }[] = []
  if (passesUnder)
    remarks.push({
      name: 'help',
      text: `the test passes under Prometheus ${passesUnder}.x: if that runs the rules, set \`prometheus: "${versions[passesUnder]}"\` in promproof.yml or use \`--prometheus ${versions[passesUnder]}\``,
    })
  if (dependsOnOrder)
    remarks.push({
      name: 'note',
      text: 'the outcome depends on the order in which rule groups are evaluated; list them in `group_eval_order`',
    })
  return remarks
}

function groupNotes(group: GroupVerdict, frame: FrameOptions): readonly string[] {
  return groupRemarks(group).map(({ name, text }) => noteLine(name, text, frame))
}

function traceBlock(
  group: GroupVerdict,
  assertion: AssertionVerdict,
  options: TextOptions,
): readonly (readonly string[])[] {
  if (assertion.kind !== 'alert' || assertion.timelines.length === 0) return []
  const { file, span } = assertion.place
  const { line, column } = file.lines.position(span.start)
  const title = oneLine(assertionTitle(group, assertion, options.ascii))
  const head = `${options.displayPath(file.path)}:${line}:${column}: \`${title}\` ${options.paint.green('passes')}`
  const tables = timelines(assertion, options).map((text) => (text === '' ? '' : `   ${text}`))
  return [[head, ...tables]]
}
