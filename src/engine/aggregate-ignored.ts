import type { AggregateContext } from './aggregate-by-group.ts'
import { argumentSpan } from './aggregate-place.ts'
import type { Column } from './column.ts'

/** Remarks that an aggregation has left out histograms, where the group had any. */
export function reportIgnored(members: readonly Column[], { expr, run }: AggregateContext): void {
  if (members.some((member) => member.histograms))
    run.annotations.info(
      `ignored histogram in ${expr.op.value} aggregation`,
      argumentSpan(expr.expr),
    )
}
