import type { Branch } from '../../analysis/branch.ts'
import type { ExprFacts, Facts } from '../../analysis/facts.ts'
import { externalLabelNames } from '../../analysis/labels/external-label-names.ts'
import { labelFact } from '../../analysis/labels/label-facts.ts'
import { type Mismatch, mismatchOf } from '../../analysis/labels/match-sides.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { hasNoLabels, listNames } from './describe-label.ts'
import { onExpression } from './on-expression.ts'

/** Fallbacks without labels behind `or`, beside series that have some. */
const check: Check = defineCheck({
  id: 'label/or-fallback',
  create(context) {
    return onExpression(context, (ast, facts, expr, { rule }) => {
      walk(ast, (node) => {
        if (node.kind !== 'Binary' || node.op === 'or') return
        reportSide(node, 'left', facts, expr, context)
        reportSide(node, 'right', facts, expr, context)
      })
      const last = fallbackBelow(ast)
      if (last && rule?.kind === 'RecordingRule') reportLast(last, facts, expr, context)
    })
  },
})

export default check

function reportSide(
  node: Binary,
  side: 'left' | 'right',
  facts: ExprFacts,
  expr: PromExpr,
  context: CheckContext,
): void {
  const or = fallbackBelow(side === 'left' ? node.lhs : node.rhs)
  const fallback = or && onlyBranch(facts.of(or.rhs))
  if (!fallback || !hasNoLabels(fallback.labels)) return
  const others = facts.of(side === 'left' ? node.rhs : node.lhs)
  const match = (own: Branch, other: Branch): Mismatch | undefined =>
    side === 'left'
      ? mismatchOf(node, own.labels, other.labels, externalLabelNames)
      : mismatchOf(node, other.labels, own.labels, externalLabelNames)
  const found = others.branches.map((other) => match(fallback, other))
  const [first] = found
  if (!first || found.some((one) => !one)) return
  if (facts.of(or.lhs).branches.every((own) => others.branches.every((other) => match(own, other))))
    return
  const fact = side === 'left' ? first.right : first.left
  context.reportIn(expr, or.rhs.span, {
    message: `the fallback has no labels, so it never matches the other side of \`${node.op}\`, which has \`${first.label}\``,
    label: `no \`${first.label}\` here`,
    why: 'Where the series that it stands in for are missing, the operation has no result all the same.',
    help: 'take as fallback a series with the same labels, for example the other side `* 0`',
    related: relatedReasons(fact.because),
    confidence: first.confidence,
  })
}

function reportLast(or: Binary, facts: ExprFacts, expr: PromExpr, context: CheckContext): void {
  const fallback = onlyBranch(facts.of(or.rhs))
  if (!fallback || !hasNoLabels(fallback.labels) || !isConstant(or.rhs)) return
  const labels = alwaysThere(facts.of(or.lhs))
  if (labels.length === 0) return
  context.reportIn(expr, or.rhs.span, {
    message: `the fallback adds a series without labels beside those with ${listNames(labels)}`,
    label: 'always there',
    why: '`or` adds every series of its right side whose labels the left side does not have, whether that has series or not.',
    help: 'leave the fallback away, or aggregate to one series first',
    severity: 'info',
  })
}

function onlyBranch({ branches }: Facts): Branch | undefined {
  return branches.length === 1 ? branches[0] : undefined
}

function alwaysThere({ branches: [first, ...rest] }: Facts): readonly string[] {
  const names = [...first.labels.known].flatMap(([name, { has }]) =>
    has === 'must' && !externalLabelNames.has(name) ? [name] : [],
  )
  return names.filter((name) => rest.every(({ labels }) => labelFact(labels, name).has === 'must'))
}

const mostSteps = 30

/** The `or` whose alternatives a node has, where only constants and parentheses stand between. */
function fallbackBelow(expr: Expr): Binary | undefined {
  let node: Expr | undefined = expr
  for (let steps = 0; node && steps < mostSteps; steps++) {
    if (node.kind === 'Paren' || node.kind === 'Unary') node = node.expr
    else if (node.kind !== 'Binary') return undefined
    else if (node.op === 'or') return node
    else if (node.rhs.kind === 'NumberLiteral') node = node.lhs
    else node = node.lhs.kind === 'NumberLiteral' ? node.rhs : undefined
  }
  return undefined
}

function isConstant(expr: Expr): boolean {
  let node = expr
  while (node.kind === 'Paren') node = node.expr
  return node.kind === 'Call' && node.func.value === 'vector'
}
