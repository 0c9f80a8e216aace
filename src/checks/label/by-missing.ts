import { chainOf, weakest } from '../../analysis/because.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { labelFailures } from '../../analysis/labels/failures.ts'
import { type NeverThere, neverThere } from '../../analysis/labels/never-there.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Aggregate, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { listNames } from './describe-label.ts'
import { onExpression } from './on-expression.ts'

/** Labels of `by (…)` that the operand never has. Of aggregations one in the other, the innermost is told. */
const check: Check = defineCheck({
  id: 'label/by-missing',
  create(context) {
    return onExpression(context, (ast, facts, expr) => {
      const told = new Set<string>()
      for (const node of groupingsOf(ast)) {
        const missing = missingLabels(node, facts).filter((one) => {
          const key = `${one.label} ${causeOf(one) ?? one.span.start}`
          return !told.has(key) && told.add(key)
        })
        const [first] = missing
        if (!first || labelFailures(node.expr, facts).length > 0) continue
        const labels = listNames(missing.map(({ label }) => label))
        context.reportIn(expr, first.span, {
          message: `\`${node.op.value}\` groups by ${labels}, which its operand never has`,
          label: `no series has \`${first.label}\` here`,
          why: 'Grouping by a label that is missing does nothing: the result does not have it either.',
          help: `keep ${labels} below, or take ${missing.length > 1 ? 'them' : 'it'} out of \`by (…)\``,
          related: relatedReasons(first.because),
          confidence: weakest(...missing.map(({ confidence }) => confidence)),
        })
      }
    })
  },
})

export default check

function groupingsOf(ast: Expr): readonly Aggregate[] {
  const found: Aggregate[] = []
  walk(ast, (node) => {
    if (node.kind === 'Aggregate' && node.grouping && !node.grouping.without) found.push(node)
  })
  return found.reverse()
}

interface MissingLabel extends NeverThere {
  readonly label: string
  readonly span: Span
}

function missingLabels({ grouping, expr }: Aggregate, facts: ExprFacts): readonly MissingLabel[] {
  const operand = facts.of(expr)
  return (grouping?.labels ?? []).flatMap(({ value: label, span }) => {
    const missing = label === metricNameLabel ? undefined : neverThere(operand, label)
    return missing && !isAskedFor(expr, label) ? [{ ...missing, label, span }] : []
  })
}

/** Whether selectors below ask for series without the label, as `container=""` does. */
function isAskedFor(expr: Expr, label: string): boolean {
  let asked = false
  walk(expr, (node) => {
    if (node.kind === 'VectorSelector')
      asked ||= node.matchers.some(({ name, op }) => name.value === label && op !== '!=')
    return !asked
  })
  return asked
}

function causeOf({ because }: NeverThere): number | undefined {
  return because && chainOf(because)[0]?.place?.span.start
}
