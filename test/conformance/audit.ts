import { join } from 'node:path'
import { matchesCheck } from '../../src/lint/selection.ts'
import { noDefects, type Recall, recallOf } from './audit/recall.ts'
import { auditCorpus, type Finding, type RepositoryAudit } from './audit/run-audit.ts'
import { type Judgement, readRefused, readTriage, triageKey } from './audit/triage.ts'
import type { CaseResult, Suite, SuiteResult } from './suite.ts'

/**
 * How much is reported on public rules, and how much of it is true. `--list` prints every finding as a line of JSON and
 * nothing else, `--check=PATTERN` and `--repo=PART` restrict it, `--info` adds what is only information, `--untriaged` leaves out what was judged.
 */
export const suite: Suite = { name: 'audit', run }

/** The loader's own verdicts are among them; folders of test data, whose rules are bad on purpose, are counted apart. */
const mostPerHundred = 3.1
const mostUntruePerHundred = 1

function run(data: string, flags: readonly string[] = []): SuiteResult {
  const corpus = join(data, 'corpus')
  const value = (name: string) =>
    flags.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3)
  const check = value('check')
  const repo = value('repo')
  const audits = auditCorpus(corpus, {
    ...(check === undefined ? {} : { selection: { only: [check] } }),
    ...(repo === undefined ? {} : { only: repo }),
  })
  const triage = readTriage(join('test', 'conformance', 'audit'))
  if (flags.includes('--list')) {
    for (const { findings, onConfigurations, testData } of audits)
      for (const finding of [...findings, ...onConfigurations, ...testData.findings]) {
        if (finding.severity === 'info' && !flags.includes('--info')) continue
        if (check !== undefined && !matchesCheck(check, finding.check)) continue
        if (flags.includes('--untriaged') && triage.has(triageKey(finding))) continue
        process.stdout.write(`${JSON.stringify(finding)}\n`)
      }
    return { suite: 'audit', cases: [{ name: 'list', outcome: 'passed' }] }
  }
  return judge(corpus, audits, triage)
}

function judge(
  corpus: string,
  audits: readonly RepositoryAudit[],
  triage: ReadonlyMap<string, Judgement>,
): SuiteResult {
  const rules = audits.reduce((sum, audit) => sum + audit.rules, 0)
  const findings = audits.flatMap((audit) => audit.findings)
  const grave = graveOf(findings)
  const refused = readRefused(corpus)
  const isTrue = (finding: Finding) =>
    triage.get(triageKey(finding))?.true === true ||
    (finding.check.startsWith('syntax/') && refused.has(finding.at.replace(/:\d+$/, '')))
  const untrue = grave.filter((finding) => !isTrue(finding))
  const inTestData = audits.flatMap(({ testData }) => testData.findings)
  const recall = recallOf(corpus, [...findings, ...inTestData])
  return {
    suite: 'audit',
    cases: [
      atMost('warnings and errors per 100 rules', (100 * grave.length) / rules, mostPerHundred),
      atMost('of them not known to be true', (100 * untrue.length) / rules, mostUntruePerHundred),
      ...recall.map(recallCase),
    ],
    figures: [
      `${rules} rules in ${audits.length} repositories: ${grave.length} warnings and errors, ${grave.length - untrue.length} known to be true`,
      ...figuresBesides(audits),
      ...table(
        'by check',
        count(grave, ({ check }) => check),
        count(untrue, ({ check }) => check),
      ),
      ...table(
        'by repository',
        count(grave, ({ repo }) => repo),
        count(untrue, ({ repo }) => repo),
        audits,
      ),
      ...recall.map(
        ({ category, found, known, grave: told }) =>
          `${category}: ${found} of ${known} found, ${told} as warnings or errors`,
      ),
      ...Object.entries(noDefects).map(([rule, reason]) => `left out: ${rule}: ${reason}`),
    ],
  }
}

/** What is no rule, and what is passed over unless its folder is named: it is found all the same. */
function figuresBesides(audits: readonly RepositoryAudit[]): readonly string[] {
  const rules = audits.reduce((sum, { testData }) => sum + testData.rules, 0)
  const inTestData = graveOf(audits.flatMap(({ testData }) => testData.findings))
  const onConfigurations = graveOf(audits.flatMap((audit) => audit.onConfigurations))
  return [
    `in folders named testdata, when they are given by path: ${rules} rules, ${inTestData.length} warnings and errors`,
    `on configurations: ${onConfigurations.length} warnings and errors`,
  ]
}

function graveOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'info')
}

function atMost(name: string, value: number, most: number): CaseResult {
  const got = value.toFixed(2)
  return value <= most
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: `at most ${most}`, got }
}

function recallCase({ category, found, known, least, missed }: Recall): CaseResult {
  const name = `${category} found`
  if (found >= least) return { name, outcome: 'passed' }
  const got = `${found} of ${known}; missed:\n    ${missed.join('\n    ')}`
  return { name, outcome: 'failed', expected: `at least ${least}`, got }
}

function count(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

function table(
  title: string,
  all: ReadonlyMap<string, number>,
  untrue: ReadonlyMap<string, number>,
  audits: readonly RepositoryAudit[] = [],
): readonly string[] {
  const lines = [...all]
    .sort((a, b) => b[1] - a[1])
    .map(([key, total]) => {
      const rules = audits.find(({ repo }) => repo === key)?.rules
      const share = rules ? `, ${((100 * total) / rules).toFixed(1)} per 100 rules` : ''
      return `  ${key}: ${total} (${untrue.get(key) ?? 0} not judged true)${share}`
    })
  return [`${title}:`, ...lines]
}
