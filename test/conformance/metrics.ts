import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exposition } from '../../src/catalogue/exposition/exposition.ts'
import { readExposition } from '../../src/catalogue/exposition/read-exposition.ts'
import { type Diagnostic, lintText, sourceFile } from '../../src/index.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

/** What `promtool check metrics` says of a text: the problems of its linter, or the first line that it cannot read. */
interface Verdict {
  readonly text: string
  readonly problems?: readonly string[]
  readonly error?: string
}

interface ManifestCase {
  readonly name: string
  readonly stdin?: string
  readonly lint?: string
  readonly file?: string
  readonly total?: number
  readonly stats?: readonly { readonly name: string; readonly cardinality: number }[]
  readonly stderrContains?: readonly string[]
  readonly exitCode?: number
}

/** Texts that promtool 3.14 judges by rules that we do not share. */
const others: Readonly<Record<string, string>> = {
  'ok 1\n{b="c"} 1\n': 'promtool takes the name of the line before',
  '# HELP a_mebibytes Text.\n# TYPE a_mebibytes gauge\na_mebibytes 1\n':
    'promtool knows the prefix as `mibi`',
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^no help text$/, 'metrics/help'],
  [/should (?:not )?have "_total" suffix$/, 'metrics/counter-total'],
  [/^use base unit /, 'metrics/base-unit'],
  [/should not contain abbreviated units$/, 'metrics/unit-abbreviation'],
  [/^metric name should not include type /, 'metrics/type-in-name'],
  [/should not contain ':'$/, 'metrics/colon'],
  [/should be written in 'snake_case'/, 'metrics/camel-case'],
  [/should not have "_(?:bucket|count|sum)" suffix$/, 'metrics/reserved-suffix'],
  [/should not have "(?:le|quantile)" label$/, 'metrics/reserved-label'],
  [/^metric not unique$/, 'metrics/duplicate-series'],
]

/** Exposition files: the same problems as `promtool check metrics`, and the same broken line first. */
export const suite: Suite = {
  name: 'metrics',
  run(data) {
    const folder = join(data, 'conformance', 'unittests')
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      readonly checkMetrics: readonly ManifestCase[]
    }
    const verdicts = verdictCases()
    return {
      suite: 'metrics',
      cases: [...manifest.checkMetrics.map((one) => manifestCase(folder, one)), ...verdicts],
      figures: [`${verdicts.length} texts judged by promtool 3.14`],
    }
  },
}

/** The texts whose verdicts are recorded here. */
export function verdictCases(): readonly CaseResult[] {
  const file = join(process.cwd(), 'test', 'conformance', 'metrics', 'verdicts.json')
  const verdicts = JSON.parse(readFileSync(file, 'utf8')) as readonly Verdict[]
  return verdicts.map((verdict, at) => verdictCase(`verdict ${at + 1}`, verdict))
}

/** Compares one text with what promtool says of it. */
export function verdictCase(name: string, { text, problems, error }: Verdict): CaseResult {
  const reason = others[text]
  if (reason !== undefined) return { name, outcome: 'skipped', reason }
  const source = sourceFile('metrics.prom', text)
  const exposition = readExposition(source)
  const [first] = exposition.problems
  if (error !== undefined || first)
    return caseOf(
      name,
      text,
      error,
      first && `line ${source.lines.position(first.span.start).line}: ${first.message}`,
    )
  const found = lintText('metrics.prom', text).map((one) => findingText(one, exposition))
  return caseOf(name, text, wanted(problems ?? []), [...new Set(found)].sort())
}

function wanted(problems: readonly string[]): readonly string[] {
  const texts = problems.map((problem) => {
    const space = problem.indexOf(' ')
    const text = problem.slice(space + 1)
    const check = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? text
    return `${problem.slice(0, space)} ${check}`
  })
  return [...new Set(texts)].sort()
}

function findingText({ check, span }: Diagnostic, { families, source }: Exposition): string {
  const { line } = source.lines.position(span.start)
  const on = ({ start }: { readonly start: number }) => source.lines.position(start).line === line
  const family = families.find(
    ({ type, samples }) => (type && on(type.span)) || samples.some((sample) => on(sample.span)),
  )
  return `${family?.name} ${check}`
}

function manifestCase(folder: string, one: ManifestCase): CaseResult {
  const { name } = one
  if (one.exitCode === 1)
    return { name, outcome: 'skipped', reason: 'about flags that promproof has not' }
  const text = one.stdin ?? readFileSync(join(folder, one.file ?? ''), 'utf8')
  if (one.stats) {
    const { families } = readExposition(sourceFile('metrics.prom', text))
    const stats = one.stats.map((stat) => ({
      name: stat.name,
      cardinality: families.find((family) => family.name === stat.name)?.samples.length,
    }))
    const total = families.reduce((sum, { samples }) => sum + samples.length, 0)
    return caseOf(name, text, { total: one.total, stats: one.stats }, { total, stats })
  }
  if (one.lint === 'none')
    return { name, outcome: 'skipped', reason: 'about flags that promproof has not' }
  const messages = lintText('metrics.prom', text).map(({ message }) => message)
  const missing = (one.stderrContains ?? []).filter(
    (part) => !messages.some((message) => message.includes(part)),
  )
  return caseOf(name, text, [], missing)
}
