import { foldConstant, thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Expr } from '../../promql/ast.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

const sampling: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])
const keeping: ReadonlySet<string> = new Set([
  'label_replace',
  'label_join',
  'sort',
  'sort_desc',
  'sort_by_label',
  'sort_by_label_desc',
  'round',
  'abs',
])
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/'])

/** A selection of series as the value of a rule. One of each group (`topk by (pod) (1, …)`) is a way to get rid of duplicates. */
const check: Check = defineCheck({
  id: 'semantics/topk',
  create(context) {
    const judge = (rule: Rule) => {
      const found = rule.expr.ast && outermostSelection(rule.expr.ast)
      if (found && !isMeant(rule, found)) report(context, rule, found)
    }
    return { AlertingRule: judge, RecordingRule: judge }
  },
})

export default check

function outermostSelection(expr: Expr): Aggregate | undefined {
  for (let node: Expr | undefined = expr; node; node = below(node)) {
    const inner: Expr = withoutParens(node)
    if (inner.kind !== 'Aggregate') continue
    return sampling.has(inner.op.value) && !picksOne(inner) ? inner : undefined
  }
  return undefined
}

/** The operand whose series a node passes on with other values or labels. */
function below(node: Expr): Expr | undefined {
  const inner = withoutParens(node)
  if (inner.kind === 'Unary') return inner.expr
  if (inner.kind === 'Call') return keeping.has(inner.func.value) ? inner.args[0] : undefined
  if (inner.kind !== 'Binary') return undefined
  const threshold = thresholdOf(inner)
  if (threshold) return threshold.side
  if (!arithmetic.has(inner.op)) return undefined
  if (foldConstant(inner.rhs) !== undefined) return inner.lhs
  return foldConstant(inner.lhs) === undefined ? undefined : inner.rhs
}

function picksOne({ op, param, grouping }: Aggregate): boolean {
  return (
    grouping !== undefined &&
    op.value !== 'limit_ratio' &&
    param !== undefined &&
    foldConstant(param) === 1
  )
}

/** A record that is named for its selection, or a number of series that is a limit rather than a choice. */
function isMeant(rule: Rule, { param }: Aggregate): boolean {
  if (rule.kind === 'AlertingRule') return false
  const most = (param && foldConstant(param)) ?? 0
  return most >= 100 || /(?:top|bottom|limit)k?_?\d/i.test(rule.name.value)
}

function report(context: CheckContext, rule: Rule, { op, span }: Aggregate): void {
  const alert = rule.kind === 'AlertingRule'
  context.reportIn(rule.expr, span, {
    message: `\`${op.value}\` decides which series ${alert ? 'an alert fires for' : 'are recorded'}`,
    label: 'other series at every evaluation',
    why: alert
      ? 'a series that drops out of the selection resolves its alert, and starts `for` anew when it returns'
      : 'each series is recorded with gaps, whenever others take its place',
    help: alert
      ? 'compare all series with the threshold, or aggregate them'
      : `record all series, and apply \`${op.value}\` where they are shown`,
  })
}
