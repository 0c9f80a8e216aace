import { chainOf } from '../../analysis/because.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { type LabelFailure, labelFailures } from '../../analysis/labels/failures.ts'
import type { Mismatch } from '../../analysis/labels/match-sides.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
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
        else context.reportIn(expr, failure.node.opSpan, describeSides(failure, facts, expr))
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

function describeSides({ node, found }: Sides, facts: ExprFacts, { text }: PromExpr): Report {
  const { label, kind, left, right, confidence } = found
  const without = left.has === 'must' ? node.rhs : node.lhs
  const isUnless = node.op === 'unless'
  const outcome = isUnless
    ? 'no series of the right side excludes one of the left'
    : 'the result is always empty'
  return {
    message: `\`${node.op}\` ${isUnless ? 'removes nothing' : 'never matches'}: ${describeMismatch(found)}`,
    label: kind === 'values' ? `\`${label}\` differs` : `\`${label}\` is on one side only`,
    why: `${convention(found)}Labels that are matched must be equal on both sides, so ${outcome}.`,
    help: suggestMatching(node, found, facts),
    related: [...relatedReasons(left.because), ...relatedReasons(right.because)],
    confidence,
    ...(kind === 'values' ? {} : { cause: `${label} ${shapeOf(text, without.span)}` }),
    ...(isUnless ? { severity: 'warning' } : {}),
  }
}

/** A piece of an expression without what stands in quotes and without numbers. */
function shapeOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/"[^"]*"|'[^']*'|`[^`]*`|\b\d[\w.]*|\s+/g, '')
}

function describeMismatch({ label, kind, left, right }: Mismatch): string {
  if (kind === 'values')
    return `\`${label}\` is ${describeLabel(label, left)} on the left and ${describeLabel(label, right)} on the right`
  const sides = left.has === 'must' ? ['left', 'right'] : ['right', 'left']
  return `\`${label}\` is always there on the ${sides[0]} and never on the ${sides[1]}`
}

/** Reasons that stand nowhere in the text, as a sentence. */
function convention({ left, right }: Mismatch): string {
  const texts = [left, right].flatMap(({ because }) =>
    because && chainOf(because).every(({ place }) => !place) ? [because.text] : [],
  )
  if (texts.length === 0) return ''
  const text = texts.join(', and ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. `
}
