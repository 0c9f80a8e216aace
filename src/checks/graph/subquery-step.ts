import type { RuleScope } from '../../analysis/analysis.ts'
import { canRead } from '../../analysis/graph/can-read.ts'
import { groupInterval } from '../../analysis/graph/group-interval.ts'
import { readsOf } from '../../analysis/graph/reads.ts'
import { formatDuration } from '../../model/duration.ts'
import type { Subquery } from '../../promql/ast.ts'
import { type Check, defineCheck } from '../check.ts'

/** A subquery whose step is longer than its range, or shorter than what it reads is recorded. */
const check: Check = defineCheck({
  id: 'graph/subquery-step',
  create(context) {
    return {
      Subquery(node, expr, { file }) {
        const range = node.range.ms
        const step = node.step?.ms
        if (range === undefined || step === undefined || step <= 0) return
        if (step > range) {
          context.reportIn(expr, node.brackets, {
            message: `the step of ${formatDuration(step)} is longer than the range of ${formatDuration(range)}`,
            label: 'one value at most',
            why: 'steps fall on multiples of the step: the range holds one value or none, depending on the time of the evaluation',
            help: `write the range first: \`[${formatDuration(step)}:${formatDuration(range)}]\`, or shorten the step`,
          })
          return
        }
        const interval = recordedEvery(node, context.analysis.scope(file))
        if (interval === undefined || interval <= step) return
        context.reportIn(expr, node.brackets, {
          message: `the step of ${formatDuration(step)} is shorter than the ${formatDuration(interval)} between the samples that it reads`,
          label: 'the same samples again and again',
          why: 'the subquery evaluates its expression at more times than there are new samples',
          help: `use a step of ${formatDuration(interval)}`,
          severity: 'info',
        })
      },
    }
  },
})

export default check

/** The shortest interval at which what a subquery reads is recorded, where all of that is recorded. */
function recordedEvery({ expr }: Subquery, scope: RuleScope): number | undefined {
  const reads = readsOf(expr)
  const writers = reads.map(({ selector, name, window }) =>
    window || name === undefined
      ? []
      : scope.definitions(name).filter((rule) => canRead(selector, rule)),
  )
  if (reads.length === 0 || writers.some(({ length }) => length === 0)) return undefined
  const intervals = writers.flat().map(({ group }) => groupInterval(group) ?? 0)
  return Math.min(...intervals)
}
