import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDuplicates } from '../../src/checks/graph/find-duplicates.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import type { RuleFile } from '../../src/rules/rule-file.ts'
import { type LoadedRules, loadRules } from '../rules/load.ts'
import { expressionMessages } from '../rules/promtool-output.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

interface FileCase {
  readonly file: string
  readonly ok: boolean
  readonly error?: string
  readonly nameValidationScheme?: 'utf8' | 'legacy'
  readonly expected?: ExpectedFile
  readonly groups?: number
  readonly ignoreUnknownFields?: boolean
}

interface ExpectedFile {
  readonly rules?: readonly Readonly<Record<string, string>>[]
}

interface InlineCase {
  readonly name: string
  readonly yaml: string
  readonly ok: boolean
  readonly errorCount?: number
  readonly groups?: number
}

interface CheckCase {
  readonly file: string
  readonly input: string
  readonly lintFatal: boolean
  readonly exitCode: number
  readonly enableFeature?: readonly string[]
}

interface DuplicateCase {
  readonly name: string
  readonly file: string
  readonly duplicates: readonly {
    readonly metric: string
    readonly labels: Readonly<Record<string, string>>
  }[]
}

interface Manifest {
  readonly files: readonly FileCase[]
  readonly inline: readonly InlineCase[]
  readonly fixtures: readonly FileCase[]
  readonly errorFormat: readonly { readonly name: string }[]
  readonly duplicates: readonly DuplicateCase[]
  readonly checkRules: readonly CheckCase[]
}

export const suite: Suite = { name: 'rules', run }

function run(data: string): ReturnType<Suite['run']> {
  const folder = join(data, 'conformance', 'rules')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const cases = [
    ...manifest.files.map((one) => fileCase('files', one, text(one.file))),
    ...manifest.inline.map(inlineCase),
    ...manifest.fixtures.map((one) => fileCase('fixtures', one, text(one.file))),
    ...manifest.errorFormat.map(
      ({ name }): CaseResult => ({
        name: `errorFormat ${name}`,
        outcome: 'skipped',
        reason: 'the text of a Go error value; positions are data here, not text',
      }),
    ),
    ...manifest.duplicates.map((one) => duplicateCase(one, text(one.file))),
    ...manifest.checkRules.map((one) => checkCase(one, text(one.file))),
  ]
  return { suite: 'rules', cases }
}

/** Every message, those of expressions as promtool writes them. */
function messagesOf({ root, rules, problems }: LoadedRules): readonly string[] {
  return [...problems.map((one) => one.message), ...(root ? expressionMessages(root, rules) : [])]
}

function fileCase(group: string, one: FileCase, text: string): CaseResult {
  const loaded = loadRules(one.file, text, { nameScheme: one.nameValidationScheme ?? 'utf8' })
  const counted = one.ignoreUnknownFields
    ? loaded.problems.filter((problem) => !/^field `.*` not found in /.test(problem.message))
    : loaded.problems
  const error = plain(one.error)
  const said = messagesOf(loaded).map(plain)
  const expected = {
    ok: one.ok,
    error: error === undefined || one.ok ? undefined : error,
    groups: one.groups,
    rules: one.expected?.rules,
  }
  const got = {
    ok: counted.length === 0,
    error:
      expected.error === undefined
        ? undefined
        : said.some((message) => message?.includes(error ?? ''))
          ? error
          : said.join('; '),
    groups: one.groups === undefined ? undefined : loaded.rules.groups.length,
    rules: expected.rules && describeRules(loaded.rules, expected.rules),
  }
  return caseOf(
    `${group} ${one.file}${one.ignoreUnknownFields ? ' without unknown fields' : ''}`,
    text,
    expected,
    got,
  )
}

/** Unknown fields are told without the name of Go's type, and names stand in code marks. */
function plain(message: string | undefined): string | undefined {
  return message
    ?.replaceAll('`', '')
    .replace(/not found in (?:type rulefmt\.\w+|a \w+)/, 'not found')
}

/** The same facts of each rule that are asked for; in the data they hold for every group. */
function describeRules(
  file: RuleFile,
  asked: readonly Readonly<Record<string, string>>[],
): readonly Readonly<Record<string, string>>[] {
  const described = file.groups.map((group) =>
    group.rules.map((rule, index) => {
      const annotations = rule.kind === 'AlertingRule' ? rule.annotations : []
      const facts: Record<string, string> = {
        [rule.kind === 'AlertingRule' ? 'alert' : 'record']: rule.name.value,
        expr: rule.expr.text,
      }
      for (const { name, value } of rule.labels) facts[`labels.${name.value}`] = value.text
      for (const { name, value } of annotations) facts[`annotations.${name.value}`] = value.text
      const keys = Object.keys(asked[index] ?? {})
      return Object.fromEntries(keys.map((key) => [key, facts[key] ?? '']))
    }),
  )
  const differing = described.find((rules) => JSON.stringify(rules) !== JSON.stringify(asked))
  return differing ?? described[0] ?? []
}

function inlineCase(one: InlineCase): CaseResult {
  const loaded = loadRules('inline.yml', one.yaml)
  const places = new Set(loaded.problems.map((problem) => problem.span.start))
  return caseOf(
    `inline ${one.name}`,
    one.yaml,
    { ok: one.ok, errors: one.errorCount, groups: one.groups },
    {
      ok: loaded.problems.length === 0,
      errors: one.errorCount === undefined ? undefined : places.size,
      groups: one.groups === undefined ? undefined : loaded.rules.groups.length,
    },
  )
}

/** Each name with its labels once, however often it is repeated. */
function duplicatesOf(rules: RuleFile): DuplicateCase['duplicates'] {
  const project = {
    origin: 'file',
    name: rules.source.path,
    ruleFiles: [rules],
    configs: [],
  } as const
  const found = (['RecordingRule', 'AlertingRule'] as const).flatMap((kind) =>
    findDuplicates(project, kind).map(({ rule }) => ({
      metric: rule.name.value,
      labels: Object.fromEntries(
        [...rule.group.labels, ...rule.labels].map(({ name, value }) => [name.value, value.text]),
      ),
    })),
  )
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function duplicateCase(one: DuplicateCase, text: string): CaseResult {
  const { rules } = loadRules(one.file, text)
  return caseOf(`duplicates ${one.name}`, text, one.duplicates, duplicatesOf(rules))
}

const features: Readonly<Record<string, ParserOptions>> = {
  'promql-experimental-functions': { experimentalFunctions: true },
  'promql-extended-range-selectors': { extendedRangeSelectors: true },
  'promql-binop-fill-modifiers': { binopFillModifiers: true },
}

/** promtool ends with 3 where only a lint finds something and `--lint-fatal` is given; here the finding is compared. */
function checkCase(one: CheckCase, text: string): CaseResult {
  const parser: ParserOptions = Object.assign(
    { durationExpr: true },
    ...(one.enableFeature ?? []).map((name) => features[name]),
  )
  const { problems, rules } = loadRules(one.file, text, { parser })
  const linted = one.lintFatal && duplicatesOf(rules).length > 0
  const exitCode = problems.length > 0 ? 1 : linted ? 3 : 0
  return caseOf(`checkRules ${one.input} ${one.file}`, text, one.exitCode, exitCode)
}
