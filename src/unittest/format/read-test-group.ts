import { parsePromql } from '../../promql/parse-promql.ts'
import { exprProblems } from '../../rules/expr-problems.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { Located } from '../../text/located.ts'
import type { YamlMapping, YamlNode } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import { numberValue } from '../../yaml/resolve-scalar.ts'
import { parseTimestamp } from './parse-timestamp.ts'
import { readRouting } from './read-relabel-test.ts'
import { readExpectedMetric, readInputSeries } from './read-series.ts'
import {
  durationOf,
  itemsOf,
  labelsOf,
  locatedOf,
  mappingsOf,
  remembered,
  report,
  reportRuntime,
  scalarOf,
  type TestContext,
  textOf,
} from './test-context.ts'
import type { AlertTest, ExpectedSample, ExprTest, TestFile, TestGroup } from './test-file.ts'

/** Reads an item of `tests:`. */
export function readTestGroup(context: TestContext, node: YamlMapping, file: TestFile): TestGroup {
  const name = locatedOf(node, 'name')
  const interval = durationOf(context, node, 'interval')
  const start = readStart(context, node)
  const externalUrl = locatedOf(node, 'external_url')
  return {
    kind: 'TestGroup',
    file,
    span: placeOf(node),
    ...(name ? { name } : {}),
    ...(interval ? { interval } : {}),
    ...(start ? { startTimestamp: start } : {}),
    inputSeries: mappingsOf(node, 'input_series').map((item) => readInputSeries(context, item)),
    externalLabels: labelsOf(context, node, 'external_labels'),
    ...(externalUrl ? { externalUrl } : {}),
    alertTests: itemsOf(node, 'alert_rule_test').flatMap((item) =>
      readAlertTest(context, item, name?.value ?? ''),
    ),
    exprTests: mappingsOf(node, 'promql_expr_test').map((item) => readExprTest(context, item)),
  }
}

function readStart(context: TestContext, node: YamlNode): Located<number> | undefined {
  const scalar = scalarOf(node, 'start_timestamp')
  if (!scalar) return undefined
  const ms = parseTimestamp(scalar.text)
  if (ms !== undefined) return { value: ms, span: placeOf(scalar) }
  report(
    context,
    placeOf(scalar),
    `cannot parse "${scalar.text}" to a valid timestamp`,
    'write seconds since 1970, or RFC 3339 such as `2026-01-01T00:00:00Z`',
  )
  return undefined
}

function readAlertTest(context: TestContext, node: YamlNode, group: string): readonly AlertTest[] {
  if (node.kind === 'sequence') return []
  const evalTime = durationOf(context, node, 'eval_time')
  const alertname = locatedOf(node, 'alertname')
  if (!alertname || alertname.value === '') {
    if (isMissing(node)) reportNoName(context, node, group)
    return []
  }
  const expAlerts = mappingsOf(node, 'exp_alerts').map((item) => {
    const routing = readRouting(context, item)
    return {
      span: placeOf(item),
      labels: labelsOf(context, item, 'exp_labels'),
      annotations: labelsOf(context, item, 'exp_annotations'),
      ...(routing ? { routing } : {}),
    }
  })
  return [
    {
      kind: 'AlertTest',
      span: placeOf(node),
      ...(evalTime ? { evalTime } : {}),
      alertname,
      expAlerts,
    },
  ]
}

/** No name, an empty one or null; one of the wrong kind is reported by the schema. */
function isMissing(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.type === 'null'
  if (node.kind === 'sequence') return false
  const entry = node.entries.findLast(({ key }) => key.text === 'alertname')
  return entry === undefined || entry.value.kind === 'scalar'
}

function reportNoName(context: TestContext, node: YamlNode, group: string): void {
  if (context.incomplete || node.broken) return
  const entries = node.kind === 'mapping' ? node.entries : []
  const entry = entries.find(({ key }) => key.text === 'alertname') ?? entries[0]
  const time = scalarOf(node, 'eval_time')?.text ?? '0s'
  report(
    context,
    entry ? placeOf(entry.key) : placeOf(node),
    `an item under alert_rule_test misses required attribute alertname at eval_time ${time}${group === '' ? '' : ` (in TestGroup ${group})`}`,
    'add `alertname:` with the name of the alert to look at',
  )
}

function readExprTest(context: TestContext, node: YamlMapping): ExprTest {
  const evalTime = durationOf(context, node, 'eval_time')
  const expr = readExpr(context, node)
  return {
    kind: 'ExprTest',
    span: placeOf(node),
    ...(evalTime ? { evalTime } : {}),
    ...(expr ? { expr } : {}),
    expSamples: mappingsOf(node, 'exp_samples').map((item) => readSample(context, item)),
  }
}

function readExpr(context: TestContext, node: YamlMapping): PromExpr | undefined {
  const source = textOf(node, 'expr')
  if (!source) return undefined
  const parsed = remembered(context.expressions, source.text, (text) =>
    parsePromql(text, context.parser),
  )
  const { ast, type, problems, comments } = parsed
  const told = exprProblems(parsed, source.text)
  reportRuntime(context, source, told, 'could not parse expression')
  return {
    ...source,
    errors: problems,
    comments,
    ...(ast ? { ast } : {}),
    ...(type ? { type } : {}),
  }
}

function readSample(context: TestContext, node: YamlMapping): ExpectedSample {
  const labels = textOf(node, 'labels')
  const metric = labels && readExpectedMetric(context, labels)
  const scalar = scalarOf(node, 'value')
  const value = scalar && numberValue(scalar.text)
  const histogram = textOf(node, 'histogram')
  return {
    span: placeOf(node),
    ...(labels ? { labels } : {}),
    ...(metric ? { metric } : {}),
    ...(scalar && value !== undefined ? { value: { value, span: placeOf(scalar) } } : {}),
    ...(histogram ? { histogram } : {}),
  }
}
