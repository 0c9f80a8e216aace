import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { readRuleFile } from '../../src/rules/read-rule-file.ts'
import type { RuleFile } from '../../src/rules/rule-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { type LoadedRules, loadRules, show } from '../rules/load.ts'
import { answers, expressionMessages, readMessages } from '../rules/promtool-output.ts'
import { loadTests, showProblems } from '../schema/load-tests.ts'
import { explanations } from './corpus-explanations.ts'
import type { CaseResult, Suite } from './suite.ts'

interface Outcome {
  readonly v3: { readonly exit: number; readonly firstError: string }
  readonly from?: string
  readonly rendered?: boolean
}

interface Outcomes {
  readonly rules: Readonly<Record<string, Outcome>>
  readonly derived: Readonly<Record<string, Outcome>>
  readonly tests: Readonly<Record<string, { readonly v3: { readonly output: string } }>>
}

interface Counts {
  expressions: number
  texts: number
  coarse: number
  templates: number
}

export const suite: Suite = { name: 'rules', run }

function run(data: string): ReturnType<Suite['run']> {
  const folder = join(data, 'corpus')
  const outcomes = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as Outcomes
  const counts: Counts = { expressions: 0, texts: 0, coarse: 0, templates: 0 }
  const cases: CaseResult[] = []
  const used = new Set<string>()
  const add = (result: CaseResult): void => {
    const reason = result.outcome === 'failed' ? explanations[result.name] : undefined
    if (reason !== undefined) used.add(result.name)
    cases.push(
      reason === undefined
        ? result
        : { ...result, outcome: 'skipped', reason: describe(result, reason) },
    )
  }
  let resources = 0
  let rejected = 0
  for (const [path, outcome] of [
    ...Object.entries(outcomes.rules),
    ...Object.entries(outcomes.derived),
  ]) {
    const text = readFileSync(join(folder, path), 'utf8')
    const loaded = loadRules(path, text)
    count(counts, loaded.rules)
    if (outcome.v3.exit !== 0) rejected++
    add(verdictCase(path, loaded, outcome))
    if (outcome.from === undefined || outcome.rendered) continue
    resources++
    add(resourceCase(folder, outcome.from, loaded.problems.length === 0))
  }
  for (const [path, { v3 }] of Object.entries(outcomes.tests))
    add(testCase(path, readFileSync(join(folder, path), 'utf8'), v3.output))
  for (const name of Object.keys(explanations))
    if (!used.has(name))
      cases.push({
        name,
        outcome: 'failed',
        expected: 'a difference that is explained',
        got: 'none',
      })
  return {
    suite: 'rules',
    cases,
    figures: [
      `${Object.keys(outcomes.rules).length} rule files and ${Object.keys(outcomes.derived).length} derived files, ${rejected} of them rejected by promtool 3.5`,
      `${used.size} differences, all explained below as skipped; ${cases.filter((one) => one.outcome === 'failed').length} unexplained`,
      `${Object.keys(outcomes.tests).length} files of unit tests loaded or refused`,
      `${resources} resources compared with the files derived from them`,
      `${counts.expressions} expressions and ${counts.templates} templates parsed`,
      `${counts.coarse} of ${counts.texts} scalar maps are coarse (${percent(counts.coarse, counts.texts)})`,
    ],
  }
}

function describe(result: CaseResult, reason: string): string {
  return `differs: promtool 3.5 ${result.expected}; here ${result.got}; ${reason}`
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
}

/** Accepted or rejected as by promtool 3.5; the place and, for expressions, the text of its first message must be among ours. */
function verdictCase(path: string, loaded: LoadedRules, { v3 }: Outcome): CaseResult {
  const accepted = loaded.problems.length === 0
  const said = v3.firstError.startsWith(`${path}: `)
    ? v3.firstError.slice(path.length + 2)
    : v3.firstError
  if (accepted && v3.exit === 0) return { name: path, outcome: 'passed' }
  const expected = v3.exit === 0 ? 'accepts' : said
  const got = accepted ? 'accepted' : show(loaded).slice(0, 3).join('; ')
  const failed: CaseResult = { name: path, outcome: 'failed', expected, got }
  if (accepted || v3.exit === 0) return failed
  const messages = readMessages([said])
  const expressions = loaded.root ? expressionMessages(loaded.root, loaded.rules) : []
  const found = messages.every((message) =>
    message.check === 'syntax/promql'
      ? expressions.includes(message.text)
      : loaded.problems.some((problem) => answers(loaded.source, problem, message)),
  )
  return found && messages.length > 0 ? { name: path, outcome: 'passed' } : failed
}

/** The verdict of a resource, as it stands in its repository, equals that of the file derived from it. */
function resourceCase(folder: string, path: string, accepted: boolean): CaseResult {
  const source = sourceFile(path, readFileSync(join(folder, path), 'utf8'))
  const contents = readDocuments(source, { explicit: true })
  const documents = contents.documents.filter((document) => document.kind === 'rules')
  const incomplete = contents.problems.length > 0
  const problems = documents.flatMap(
    ({ root, carrier }) =>
      readRuleFile(root, {
        source,
        carrier,
        dialect: 'prometheus',
        parser: { durationExpr: true },
        nameScheme: 'utf8',
        incomplete,
      }).problems,
  )
  const errors = contents.problems.filter(
    (problem) => problem.severity === undefined || problem.severity === 'error',
  )
  const all = [...errors, ...problems]
  const got =
    documents.length === 0
      ? `no rules found (${contents.skipped ?? contents.status})`
      : all.length === 0
        ? 'accepted'
        : `rejected: ${all[0]?.message}`
  const expected = accepted ? 'accepted' : 'rejected'
  return got.startsWith(expected)
    ? { name: path, outcome: 'passed' }
    : { name: path, outcome: 'failed', expected: `the derived file is ${expected}`, got }
}

/** What promtool says of a file of unit tests that it cannot load; all else comes from running the tests. */
const refusals =
  /^ *(?:yaml: .*|line \d+: .*|empty duration string|not a valid duration string.*|unknown unit .*|duration out of range|group name repeated.*|an item under alert_rule_test.*)$/gm

/** A test file is loaded or refused as by promtool 3.5, at the same lines. */
function testCase(path: string, text: string, output: string): CaseResult {
  const { source, problems } = loadTests(text)
  const refused = [...output.matchAll(refusals)].map(([line]) => line.trim())
  const lines = new Set(problems.map(({ span }) => source.lines.position(span.start).line))
  const named = refused.flatMap((message) => /^line (\d+):/.exec(message)?.[1] ?? []).map(Number)
  const agreed =
    refused.length > 0 === problems.length > 0 && named.every((line) => lines.has(line))
  return agreed
    ? { name: path, outcome: 'passed' }
    : {
        name: path,
        outcome: 'failed',
        expected: refused.join('; ') || 'loads the tests',
        got: showProblems(source, problems).slice(0, 3).join('; ') || 'loaded',
      }
}

function count(counts: Counts, rules: RuleFile): void {
  for (const group of rules.groups)
    for (const rule of group.rules) {
      if (rule.expr.unparsed === undefined) counts.expressions++
      const entries = [...rule.labels, ...(rule.kind === 'AlertingRule' ? rule.annotations : [])]
      counts.templates += entries.filter((entry) => entry.value.template !== undefined).length
      for (const { text, map } of [rule.expr, ...entries.map((entry) => entry.value)]) {
        if (text.length < 2) continue
        counts.texts++
        const whole = map.toSource({ start: 0, end: text.length })
        const first = map.toSource({ start: 0, end: 1 })
        if (whole.start === first.start && whole.end === first.end) counts.coarse++
      }
    }
}
