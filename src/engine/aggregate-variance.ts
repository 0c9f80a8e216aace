import type { AggregateContext } from './aggregate-by-group.ts'
import { reportIgnored } from './aggregate-ignored.ts'
import { type Column, float } from './column.ts'

/** `stdvar`: the population variance of the floats; NaN where one of them is not finite. */
export function stdvarGroup(
  members: readonly Column[],
  out: Column,
  context: AggregateContext,
): void {
  const counts = new Float64Array(out.kinds.length)
  const means = new Float64Array(out.kinds.length)
  for (const member of members) addColumn(member, out, counts, means)
  for (let i = 0; i < counts.length; i++)
    if (out.kinds[i] === float) out.values[i] = (out.values[i] as number) / (counts[i] as number)
  reportIgnored(members, context)
}

/** `stddev`: the population standard deviation of the floats. */
export function stddevGroup(
  members: readonly Column[],
  out: Column,
  context: AggregateContext,
): void {
  stdvarGroup(members, out, context)
  for (let i = 0; i < out.kinds.length; i++) out.values[i] = Math.sqrt(out.values[i] as number)
}

/** Welford's update: the values of `out` are the sums of squared differences so far. */
function addColumn(column: Column, out: Column, counts: Float64Array, means: Float64Array): void {
  const { kinds, values } = column
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== float) continue
    const value = values[i] as number
    const count = (counts[i] as number) + 1
    counts[i] = count
    if (count === 1) {
      out.kinds[i] = float
      out.values[i] = Number.isFinite(value) ? 0 : Number.NaN
      means[i] = value
      continue
    }
    const delta = value - (means[i] as number)
    const mean = (means[i] as number) + delta / count
    means[i] = mean
    out.values[i] = (out.values[i] as number) + delta * (value - mean)
  }
}
