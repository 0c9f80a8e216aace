import type { Problem } from '../../diagnostic/diagnostic.ts'
import type { ParserOptions } from '../../promql/parser-options.ts'
import { validateNode } from '../../schema/explain-errors.ts'
import validate from '../../schema/generated/rules-test.js'
import type { Located } from '../../text/located.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import { readRelabelTest } from './read-relabel-test.ts'
import { readTestGroup } from './read-test-group.ts'
import {
  durationOf,
  locatedItems,
  locatedOf,
  mappingsOf,
  report,
  scalarOf,
  type TestContext,
} from './test-context.ts'
import type { RelabelTest, TestFile, TestGroup } from './test-file.ts'
import { liesAt, unreadablePlaces } from './unreadable-places.ts'

/** How a test file is read. */
export interface ReadTestOptions {
  readonly source: SourceFile
  readonly parser: ParserOptions
  /** The YAML could not be read to its end: what is missing is not reported. */
  readonly incomplete?: boolean
  /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
  readonly placeholders?: boolean
  /** As promtool reads it: what only we know is refused. */
  readonly compat?: boolean
}

/** The tests, what keeps promtool from loading them, and what fails whenever they run. */
export interface ReadTests {
  readonly tests: TestFile
  /** What promtool refuses when it loads the file. */
  readonly problems: readonly Problem[]
  /** What fails whenever promtool runs the tests: broken expressions and series. */
  readonly runtimeProblems: readonly Problem[]
}

/** What the reader says better than the schema. */
const judgedHere: ReadonlySet<string> = new Set([
  'pattern',
  'minimum',
  'maximum',
  'required',
  'minLength',
])

/** Builds the model of a unit-test file, with every problem that makes promtool 3.14 refuse it. */
export function readTestFile(root: YamlNode | undefined, options: ReadTestOptions): ReadTests {
  const { source, parser, incomplete = false } = options
  const context: TestContext = {
    source,
    parser,
    incomplete,
    alertmanager: root !== undefined && locatedOf(root, 'alertmanager') !== undefined,
    problems: [],
    runtimeProblems: [],
    expressions: new Map(),
    series: new Map(),
    told: new Set(),
  }
  const tests: TestGroup[] = []
  const relabelTests: RelabelTest[] = []
  const config = root && locatedOf(root, 'config')
  const alertmanager = root && locatedOf(root, 'alertmanager')
  const order = root ? locatedItems(root, 'group_eval_order') : []
  const interval = root && durationOf(context, root, 'evaluation_interval')
  const fuzzy = root && readFuzzy(root)
  const file: TestFile = {
    kind: 'TestFile',
    source,
    span: root?.span ?? { start: 0, end: 0 },
    ruleFiles: root ? locatedItems(root, 'rule_files') : [],
    ...(interval ? { evaluationInterval: interval } : {}),
    groupEvalOrder: order,
    ...(fuzzy ? { fuzzyCompare: fuzzy } : {}),
    ...(config ? { config } : {}),
    ...(alertmanager ? { alertmanager } : {}),
    tests,
    relabelTests,
  }
  if (root) {
    for (const item of mappingsOf(root, 'tests')) tests.push(readTestGroup(context, item, file))
    for (const item of mappingsOf(root, 'relabel_tests'))
      relabelTests.push(...readRelabelTest(context, item, config))
    if (options.compat) refuseExtensions(context, root)
    checkOrder(context, order)
    context.problems.push(
      ...validateNode(root, validate, {
        source,
        check: 'syntax/schema',
        ignore: judgedHere,
        goTerms: true,
      }),
    )
  }
  const places = root ? unreadablePlaces(root, options.placeholders ?? false) : []
  return {
    tests: file,
    problems: sorted(context.problems, places),
    runtimeProblems: sorted(context.runtimeProblems, places),
  }
}

function readFuzzy(root: YamlNode): Located<boolean> | undefined {
  const scalar = scalarOf(root, 'fuzzy_compare')
  if (scalar?.type !== 'bool') return undefined
  return { value: /^(?:y|yes|on|true)$/i.test(scalar.text), span: placeOf(scalar) }
}

/** Keys that only we know, and the types of promtool that do not have them. */
const extensions: readonly (readonly [string, readonly string[]])[] = [
  ['main.unitTestFile', ['config', 'alertmanager', 'relabel_tests']],
  ['main.alert', ['receivers', 'group_by', 'inhibited_by']],
]

function refuseExtensions(context: TestContext, root: YamlNode): void {
  const alerts = mappingsOf(root, 'tests')
    .flatMap((test) => mappingsOf(test, 'alert_rule_test'))
    .flatMap((test) => mappingsOf(test, 'exp_alerts'))
  for (const [type, keys] of extensions)
    for (const node of type === 'main.alert' ? alerts : [root])
      for (const { key } of node.kind === 'mapping' ? node.entries : [])
        if (keys.includes(key.text))
          report(context, placeOf(key), `field \`${key.text}\` not found in type ${type}`)
}

function checkOrder(context: TestContext, order: readonly Located<string>[]): void {
  const seen = new Set<string>()
  for (const { value, span } of order) {
    if (seen.has(value))
      report(
        context,
        span,
        `group name repeated in evaluation order: ${value}`,
        'name each group once',
      )
    seen.add(value)
  }
}

/** By position, without those about what could not be read. */
function sorted(problems: readonly Problem[], unreadable: readonly Span[]): readonly Problem[] {
  const known =
    unreadable.length === 0 ? problems : problems.filter(({ span }) => !liesAt(unreadable, span))
  return known.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
