import type { Confidence } from '../../analysis/because.ts'
import type { Branch } from '../../analysis/branch.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { opposedConditions } from '../../analysis/presence/opposed-conditions.ts'
import type { Binary, Call, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr, Rule } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, type CheckContext, defineCheck, type Report, type RuleSite } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { isComparison, tellComparison, truthOf } from './comparison-truth.ts'
import { shownText } from './shown-text.ts'
import { sumOfFilter } from './sums-of-filter.ts'

/** A part of an expression that never has a sample, whatever the data is. */
interface DeadPart {
  readonly span: Span
  readonly report: Report
  readonly confidence: Confidence
}

/** Conditions that no value satisfies. Joins that never match, and matchers that exclude each other, are a matter of labels. */
const check: Check = defineCheck({
  id: 'semantics/never-fires',
  create(context) {
    const inspect = (rule: Rule, site: RuleSite): void => {
      const facts = context.analysis.expression(site.file, rule.expr)
      if (!facts || !rule.expr.ast) return
      const parts = deadParts(rule.expr.ast, rule.expr, facts)
      const dead = facts.root.branches.every(({ presence }) => presence.kind === 'never')
      for (const part of parts) report(context, rule, part, dead)
    }
    return { AlertingRule: inspect, RecordingRule: inspect }
  },
})

export default check

function report(context: CheckContext, rule: Rule, part: DeadPart, dead: boolean): void {
  const effect = rule.kind === 'AlertingRule' ? 'the alert never fires' : 'the rule records nothing'
  context.reportIn(rule.expr, part.span, {
    ...part.report,
    why: dead ? effect : 'this part of the expression never has a result; another one may',
    confidence: part.confidence,
    ...(dead ? {} : { severity: 'info' }),
  })
}

function deadParts(ast: Expr, expr: PromExpr, facts: ExprFacts): readonly DeadPart[] {
  const found: DeadPart[] = []
  walk(ast, (node) => {
    const part =
      node.kind === 'Binary'
        ? (deadComparison(node, expr, facts) ?? deadPair(node, expr, facts))
        : node.kind === 'Call'
          ? deadAbsence(node, expr, facts)
          : undefined
    if (part) found.push(part)
  })
  return found
}

function deadComparison(node: Binary, expr: PromExpr, facts: ExprFacts): DeadPart | undefined {
  if (!isComparison(node) || node.bool) return undefined
  const sound = truthOf(node, facts, 'sound') === 'never'
  if (!sound && truthOf(node, facts, 'likely') !== 'never') return undefined
  if (containsSumOfFilter(node)) return undefined
  const told = tellComparison(node, expr, facts, sound ? 'sound' : 'likely')
  if (!sound && isShare(told.branch)) return undefined
  const counted = countOf(told.side)
  return {
    span: told.span,
    confidence: sound ? 'proof' : 'convention',
    report: {
      message: `${told.condition} is never true: ${told.fact}`,
      label: counted ? 'of nothing there is no count, not 0' : told.fact.replaceAll('`', ''),
      help: counted
        ? `use \`absent(…)\`, sum values that are 0 or 1, or give \`${counted}\` a default with \`or vector(0)\``
        : 'compare with a value that can occur',
      related: relatedReasons(told.branch.range.because),
    },
  }
}

function countOf(side: Expr): string | undefined {
  if (side.kind === 'Aggregate' && side.op.value === 'count') return 'count'
  return side.kind === 'VectorSelector' && /(?:^|[_:])count$/.test(side.name?.value ?? '')
    ? side.name?.value
    : undefined
}

/** Thresholds of shares are for the checks of units, which know how they are meant. */
function isShare({ unit }: Branch): boolean {
  return (
    unit.kind === 'known' &&
    unit.readings.some(({ flavour }) => ['fraction', 'ratio', 'percent'].includes(flavour))
  )
}

function containsSumOfFilter(node: Binary): boolean {
  let found = false
  walk(node, (one) => {
    const sum = sumOfFilter(one)
    found ||= sum !== undefined && sum.filter.value === 0
    return !found
  })
  return found
}

function deadPair(node: Binary, expr: PromExpr, facts: ExprFacts): DeadPart | undefined {
  if (node.op !== 'and') return undefined
  const unlabelled = [node.lhs, node.rhs].every((side) =>
    facts.of(side).branches.every(({ labels: { known, others, scalar } }) => {
      return !scalar && known.size === 0 && others.has === 'never' && others.confidence === 'proof'
    }),
  )
  const opposed = opposedConditions(node, unlabelled)
  if (!opposed) return undefined
  const { first, second } = opposed
  const [a, b] = [shownText(expr, first.node.span), shownText(expr, second.node.span)]
  return {
    span: second.node.span,
    confidence: 'proof',
    report: {
      message:
        a && b ? `${a} and ${b} are never true at once` : 'both conditions are never true at once',
      label: 'excluded by the condition before it',
      help: 'for values outside of a range write `or`; for those inside turn the bounds round',
    },
  }
}

const absence: ReadonlySet<string> = new Set(['absent', 'absent_over_time'])

function deadAbsence(node: Call, expr: PromExpr, facts: ExprFacts): DeadPart | undefined {
  if (!absence.has(node.func.value)) return undefined
  const { branches } = facts.of(node)
  const [inner] = node.args
  if (!inner || !branches.every(({ presence }) => presence.kind === 'never')) return undefined
  const shown = shownText(expr, inner.span) ?? 'its argument'
  return {
    span: node.span,
    confidence: 'proof',
    report: {
      message: `\`${node.func.value}()\` never has a result: ${shown} is always there`,
      label: 'always there',
      help: 'ask for the series themselves, without a default',
    },
  }
}
