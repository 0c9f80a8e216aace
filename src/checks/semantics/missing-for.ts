import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { findThresholds } from '../../analysis/thresholds.ts'
import { parseDuration } from '../../model/duration.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'

const fiveMinutes = 300_000
/** Results of these do not flap with one odd sample, or are about the absence of samples. */
const steady: ReadonlySet<string> = new Set([
  'time',
  'timestamp',
  'increase',
  'changes',
  'resets',
  'absent',
  'absent_over_time',
  'count_over_time',
  'predict_linear',
])
/** States that stay as they are until somebody does something. */
const lasting: ReadonlySet<string> = new Set(
  'failed failure expiry expires expired corrupt corruption backup last alerts'.split(' '),
)

/** A level or a rate over a short window that is compared with a threshold, in an alert that fires at once. */
const check: Check = defineCheck({
  id: 'semantics/missing-for',
  create(context) {
    const longest = durationOf(context.options['longest-window']) ?? fiveMinutes
    return {
      AlertingRule(rule) {
        if ((rule.for?.value ?? 0) > 0 || rule.keepFiringFor || !rule.expr.ast) return
        const [threshold] = findThresholds(rule.expr.ast).filter(({ role }) => role === 'value')
        if (!threshold || !wavers(rule.expr.ast, longest)) return
        context.report(rule.name.span, {
          message: 'alert without `for` on what may change from one evaluation to the next',
          label: 'fires at once',
          why: 'one odd sample fires the alert, and the next one resolves it',
          help: 'add `for: 5m`, or however long the condition has to hold before somebody should know',
        })
      },
    }
  },
})

export default check

function durationOf(text: unknown): number | undefined {
  const parsed = typeof text === 'string' ? parseDuration(text) : undefined
  return parsed && 'ms' in parsed ? parsed.ms : undefined
}

function wavers(expr: Expr, longest: number): boolean {
  let reads = false
  let calm = false
  walk(expr, (node) => {
    if (node.kind === 'MatrixSelector' || node.kind === 'Subquery')
      calm ||= node.range.ms === undefined || node.range.ms > longest
    if (node.kind === 'Call') calm ||= steady.has(node.func.value)
    if (node.kind === 'VectorSelector') {
      reads = true
      calm ||= node.offset !== undefined
      calm ||= nameTokens(selectedName(node) ?? '').some((token) => lasting.has(token))
    }
    return !calm
  })
  return reads && !calm
}
