import type { AggregateContext } from './aggregate-by-group.ts'
import { reportIgnored } from './aggregate-ignored.ts'
import { type Column, float } from './column.ts'
import { requireOrder } from './unique-series.ts'

/** `max`: the greatest float; NaN only where there is nothing else. */
export function maxGroup(members: readonly Column[], out: Column, context: AggregateContext): void {
  for (const member of members) {
    const { kinds, values } = member
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] !== float) continue
      const value = values[i] as number
      const best = out.values[i] as number
      if (out.kinds[i] !== float) out.kinds[i] = float
      else if (!(best < value) && !Number.isNaN(best)) continue
      out.values[i] = value
    }
  }
  finish(members, out, context)
}

/** `min`: the smallest float; NaN only where there is nothing else. */
export function minGroup(members: readonly Column[], out: Column, context: AggregateContext): void {
  for (const member of members) {
    const { kinds, values } = member
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] !== float) continue
      const value = values[i] as number
      const best = out.values[i] as number
      if (out.kinds[i] !== float) out.kinds[i] = float
      else if (!(best > value) && !Number.isNaN(best)) continue
      out.values[i] = value
    }
  }
  finish(members, out, context)
}

function finish(members: readonly Column[], out: Column, context: AggregateContext): void {
  reportIgnored(members, context)
  if (!context.ordered && members.length > 1 && out.values.includes(0))
    requireOrder(context, context.run)
}
