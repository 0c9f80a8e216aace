import { isKnownRecord } from '../../analysis/graph/known-records.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { RecordingRule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'

/** A recording rule that gives one series for each that it reads. */
const check: Check = defineCheck({
  id: 'cardinality/raw-copy',
  create(context) {
    return {
      RecordingRule(rule, { file }) {
        const { ast } = rule.expr
        if (!ast || rule.labels.length > 0 || rule.group.labels.length > 0) return
        const scope = context.analysis.scope(file)
        if (scope.definitions(rule.name.value).length > 1) return
        const isRecorded = (name: string) =>
          name.includes(':') || scope.definitions(name).length > 0
        const report = copyOf(rule, ast, isRecorded) ?? perSeries(ast, isRecorded)
        if (report) reportAt(context, rule, ast, report)
      },
    }
  },
})

export default check

function reportAt(context: CheckContext, rule: RecordingRule, ast: Expr, report: Report): void {
  context.reportIn(rule.expr, unwrap(ast).span, report)
}

/** A selector alone. One with matchers picks something, a name without a colon keeps an old name alive, and one that has the metric’s in it passes the metric on. */
function copyOf(
  { name: { value: name } }: RecordingRule,
  ast: Expr,
  isRecorded: (name: string) => boolean,
): Report | undefined {
  const expr = unwrap(ast)
  if (expr.kind !== 'VectorSelector' || !expr.name || expr.offset || expr.at) return undefined
  const metric = expr.name.value
  if (isRecorded(metric)) return undefined
  const isPlain =
    expr.matchers.length === 0 &&
    name.includes(':') &&
    !isKnownRecord(name) &&
    !isRenaming(name, metric)
  return {
    message: `the record is a copy of \`${metric}\``,
    label: 'nothing is computed',
    why: 'each series is stored a second time, and a query of the copy reads as many',
    help: `aggregate, such as \`sum by (job) (${metric})\`, or read \`${metric}\` itself`,
    ...(isPlain ? {} : { severity: 'info' as const }),
  }
}

const operations = /(?:^|_)(?:sum|avg|max|min|count|mean|total|rate\d*[smhd]?)$/

function isRenaming(name: string, metric: string): boolean {
  const parts = name.split(':')
  if (
    operations.test(parts[parts.length - 1] ?? '') &&
    !metric.endsWith(parts[parts.length - 1] ?? '')
  )
    return false
  return parts.some(
    (part) => part === metric || (part.includes('_') && metric.endsWith(`_${part}`)),
  )
}

const relabelling: ReadonlySet<string> = new Set(['label_replace', 'label_join', 'info'])
const single: ReadonlySet<string> = new Set(['absent', 'absent_over_time', 'vector', 'scalar'])

/** An expression of metrics that aggregates nothing and changes no label. */
function perSeries(ast: Expr, isRecorded: (name: string) => boolean): Report | undefined {
  let reads = 0
  let is = true
  walk(ast, (node) => {
    if (node.kind === 'Aggregate' || node.kind === 'Subquery') is = false
    else if (node.kind === 'Call')
      is &&= !relabelling.has(node.func.value) && !single.has(node.func.value)
    else if (node.kind === 'Binary') is &&= !node.matching?.group && node.op !== 'or'
    else if (node.kind === 'VectorSelector') {
      reads++
      is &&= node.name !== undefined && !isRecorded(node.name.value)
    }
    return is
  })
  if (!is || reads === 0) return undefined
  return {
    message: 'the record has a series for each that it reads',
    label: 'no aggregation',
    why: 'a record saves most where it aggregates; this one computes each series by itself',
    help: 'aggregate to the labels that readers need, unless they need all of them',
    severity: 'info',
  }
}

function unwrap(expr: Expr): Expr {
  let inner = expr
  while (inner.kind === 'Paren' || (inner.kind === 'Unary' && inner.op === '+')) inner = inner.expr
  return inner
}
