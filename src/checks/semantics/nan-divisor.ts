import type { ExprFacts } from '../../analysis/facts.ts'
import { contains } from '../../analysis/range/interval-set.ts'
import { foldConstant, thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Binary, Expr, VectorSelector } from '../../promql/ast.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

const spoiled: ReadonlySet<string> = new Set(['sum', 'avg', 'stddev', 'stdvar'])

/** A division whose divisor may be 0, inside an aggregation that one NaN spoils. */
const check: Check = defineCheck({
  id: 'semantics/nan-divisor',
  create(context) {
    return {
      Aggregate(node, expr, site) {
        if (!spoiled.has(node.op.value)) return
        const facts = context.analysis.expression(site.file, expr)
        const found = facts && unguardedIn(context, node.expr, facts)
        if (!found) return
        const { recorded } = found
        context.reportIn(expr, found.node.kind === 'Binary' ? found.node.opSpan : found.node.span, {
          message: recorded
            ? `\`${recorded.name.value}\` may be 0 / 0, which makes the whole \`${node.op.value}\` NaN`
            : `0 / 0 makes the whole \`${node.op.value}\` NaN, and the divisor may be 0`,
          label: recorded ? 'a quotient with a divisor that may be 0' : 'the divisor may be 0',
          why: 'one series without traffic is enough to lose the result of its whole group',
          help: help(node),
          ...(recorded
            ? {
                related: [
                  { file: recorded.group.file.source, span: recorded.expr.span, label: 'divides' },
                ],
              }
            : {}),
        })
      },
    }
  },
})

export default check

function help({ op }: Aggregate): string {
  return op.value === 'avg'
    ? 'divide by `(… > 0)`, or divide the sum of the one by the sum of the other'
    : 'divide by `(… > 0)`'
}

interface Unguarded {
  readonly node: Binary | VectorSelector
  readonly recorded?: Rule
}

/** The first division without guard that the values of an expression come from; a comparison of the quotient lets no NaN through. */
function unguardedIn(context: CheckContext, expr: Expr, facts: ExprFacts): Unguarded | undefined {
  const waiting: Expr[] = [expr]
  for (let count = 0; waiting.length > 0 && count < 100; count++) {
    const next = waiting.pop()
    const node = next && withoutParens(next)
    if (node?.kind === 'Binary') {
      if (isUnguarded(node, facts)) return { node }
      if (isArithmetic(node)) waiting.push(node.rhs, node.lhs)
      else if (node.op === 'and' || node.op === 'unless') waiting.push(node.lhs)
      else if (node.op === 'or') waiting.push(node.rhs, node.lhs)
    } else if (node?.kind === 'VectorSelector') {
      const recorded = recordedDivision(context, node, facts)
      if (recorded) return { node, recorded }
    } else if (node?.kind === 'Unary') waiting.push(node.expr)
  }
  return undefined
}

function isArithmetic({ op }: Binary): boolean {
  return op === '+' || op === '-' || op === '*' || op === '/' || op === '%'
}

function isUnguarded({ op, rhs }: Binary, facts: ExprFacts): boolean {
  if (op !== '/' && op !== '%') return false
  if (foldConstant(rhs) !== undefined || leavesZeroOut(rhs)) return false
  return facts
    .of(rhs)
    .branches.some(({ range, labels }) => !labels.scalar && contains(range.likely, 0))
}

/** `x != 0`, which no interval can say. */
function leavesZeroOut(expr: Expr): boolean {
  const node = withoutParens(expr)
  const threshold = node.kind === 'Binary' ? thresholdOf(node) : undefined
  return threshold?.op === '!=' && threshold.value === 0
}

/** The rule behind a selector, where it records such a quotient. */
function recordedDivision(
  context: CheckContext,
  node: VectorSelector,
  facts: ExprFacts,
): Rule | undefined {
  for (const { origin } of facts.of(node).branches)
    for (const rule of origin.rules) {
      const root = rule.expr.ast && withoutParens(rule.expr.ast)
      const inner = context.analysis.expression(rule.group.file, rule.expr)
      if (root?.kind === 'Binary' && inner && isUnguarded(root, inner)) return rule
    }
  return undefined
}
