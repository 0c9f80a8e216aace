import type { ExprFacts } from '../../analysis/facts.ts'
import { type LabelFailure, labelFailures } from '../../analysis/labels/failures.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { describeLabel } from './describe-label.ts'
import { onExpression } from './on-expression.ts'
import { suggestMatching } from './suggest-matching.ts'

type Sides = Extract<LabelFailure, { kind: 'sides' }>
type Selector = Extract<LabelFailure, { kind: 'selector' }>

/** Each cause is told once an expression, however often it is written. */
const check: Check = defineCheck({
  id: 'label/join-impossible',
  create(context) {
    return onExpression(context, (ast, facts, expr) => {
      const told = new Set<string>()
      for (const failure of labelFailures(ast, facts)) {
        const key = keyOf(failure, expr)
        if (told.has(key)) continue
        told.add(key)
        if (failure.kind === 'selector') reportSelector(failure)
        else context.reportIn(expr, failure.node.opSpan, describeSides(failure, facts))
      }

      function reportSelector({ found }: Selector): void {
        const [first] = found.matchers
        const last = found.matchers.at(-1)
        if (!first || !last) return
        const written = found.matchers.map(({ span }) => expr.text.slice(span.start, span.end))
        context.reportIn(
          expr,
          { start: first.span.start, end: last.span.end },
          {
            message: `the matchers on \`${found.label}\` exclude each other: \`${written.join(', ')}\``,
            label: 'no value satisfies them all',
            why: 'All matchers of a selector must hold for the same series, so this one never finds any.',
            help: `keep one of them, or write the alternatives in one pattern: \`${found.label}=~"…|…"\``,
          },
        )
      }
    })
  },
})

export default check

function keyOf({ kind, node, found }: LabelFailure, { text }: PromExpr): string {
  return `${kind} ${found.label} ${text.slice(node.span.start, node.span.end).replace(/\s+/g, '')}`
}

function describeSides({ node, found }: Sides, facts: ExprFacts): Report {
  const { label, kind, left, right, confidence } = found
  const effect = node.op === 'unless' ? 'removes nothing' : 'never matches'
  const fact =
    kind === 'values'
      ? `\`${label}\` is ${describeLabel(label, left)} on the left and ${describeLabel(label, right)} on the right`
      : `\`${label}\` is always there on the ${left.has === 'must' ? 'left' : 'right'} and never on the ${left.has === 'must' ? 'right' : 'left'}`
  return {
    message: `\`${node.op}\` ${effect}: ${fact}`,
    label: kind === 'values' ? `\`${label}\` differs` : `\`${label}\` is on one side only`,
    why:
      node.op === 'unless'
        ? 'Labels that are matched must be equal on both sides, so no series of the right side excludes one of the left.'
        : 'Labels that are matched must be equal on both sides, so the result is always empty.',
    help: suggestMatching(node, found, facts),
    related: [...relatedReasons(left.because), ...relatedReasons(right.because)],
    confidence,
    ...(node.op === 'unless' ? { severity: 'warning' } : {}),
  }
}
