import type { ExprFacts } from '../../analysis/facts.ts'
import { foldConstant, thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr, Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { type Comparison, isComparison, tellComparison, truthOf } from './comparison-truth.ts'
import { findAlternatives } from './conditions.ts'
import { isMeantToFire } from './meant-to-fire.ts'
import { selectsState } from './selects-state.ts'
import { shownText } from './shown-text.ts'

/** Comparisons that let everything through: the only condition of an alert, or one that another before it implies. */
const check: Check = defineCheck({
  id: 'semantics/always-true',
  create(context) {
    return {
      AlertingRule(rule, site) {
        const facts = context.analysis.expression(site.file, rule.expr)
        if (!facts || !rule.expr.ast) return
        reportImplied(context, rule, facts)
        if (isMeantToFire(rule)) return
        for (const one of findAlternatives(rule.expr.ast, facts)) {
          const [first] = one.certain
          if (!first || one.conditional || one.counted || one.selectors.length === 0) continue
          if (!one.measured && one.selectors.some(selectsState)) continue
          if (isMarked(facts, first)) continue
          reportCertain(context, rule.expr, first, facts)
        }
      },
      RecordingRule(rule, site) {
        const facts = context.analysis.expression(site.file, rule.expr)
        if (facts) reportImplied(context, rule, facts)
      },
    }
  },
})

export default check

/** A metric that is always the same number only says that something is there. */
function isMarked(facts: ExprFacts, node: Comparison): boolean {
  return [node.lhs, node.rhs].some(
    (side) =>
      foldConstant(side) === undefined &&
      facts.of(side).branches.some(({ range: { likely } }) => likely.min === likely.max),
  )
}

function reportCertain(
  context: CheckContext,
  expr: PromExpr,
  node: Comparison,
  facts: ExprFacts,
): void {
  const told = tellComparison(node, expr, facts, 'likely')
  context.reportIn(expr, told.span, {
    message: `${told.condition} is always true: ${told.fact}`,
    label: 'lets everything through',
    why: 'the alert has no other condition and fires for every series',
    help: 'compare with a value that divides good from bad',
    related: relatedReasons(told.branch.range.because),
  })
}

function reportImplied(context: CheckContext, { expr }: Rule, facts: ExprFacts): void {
  if (!expr.ast) return
  walk(expr.ast, (node) => {
    if (!isComparison(node) || node.bool) return
    const outer = thresholdOf(node)
    const inner = outer && filterBelow(outer.side)
    if (!outer || !inner || outer.value === 0) return
    if (truthOf(node, facts, 'sound') !== 'always' || isShare(inner, facts)) return
    const told = tellComparison(node, expr, facts, 'sound')
    const { span } = tellComparison(inner, expr, facts, 'sound')
    const shown = shownText(expr, span)
    context.reportIn(expr, told.span, {
      message: `${told.condition} is implied by the condition ${shown ?? 'within'} and decides nothing`,
      label: 'lets everything through',
      why: 'one of the two thresholds is not the one that was meant: the condition within has to hold first',
      help: 'keep one condition, at the end of the computation',
      related: relatedReasons(told.branch.range.because),
    })
  })
}

/** What is wrong with the bound of a share is for the checks of units to say. */
function isShare(node: Comparison, facts: ExprFacts): boolean {
  return [node.lhs, node.rhs].some((side) =>
    facts
      .of(side)
      .branches.every(
        ({ unit }) =>
          unit.kind === 'known' && unit.readings.every(({ flavour }) => flavour === 'fraction'),
      ),
  )
}

/** The comparison with a constant other than 0 whose samples an expression is computed from, by constants alone. */
function filterBelow(side: Expr): Comparison | undefined {
  let node = withoutParens(side)
  for (let depth = 0; depth < 16 && node.kind === 'Binary'; depth++) {
    if (isComparison(node)) {
      const threshold = node.bool ? undefined : thresholdOf(node)
      return threshold && threshold.value !== 0 ? node : undefined
    }
    if (!['*', '/', '+', '-'].includes(node.op)) return undefined
    const right = foldConstant(node.rhs)
    const factor = right ?? foldConstant(node.lhs)
    if (factor === undefined || factor === 0) return undefined
    node = withoutParens(right === undefined ? node.rhs : node.lhs)
  }
  return undefined
}
