import { formatGeneral } from '../model/go-number.ts'
import type { Aggregate } from '../promql/ast.ts'
import type { AggregateContext } from './aggregate-by-group.ts'
import { reportIgnored } from './aggregate-ignored.ts'
import { extremesOf } from './aggregate-parameter.ts'
import { argumentSpan } from './aggregate-place.ts'
import { type Column, float } from './column.ts'
import type { Run } from './run.ts'

/** `quantile`: interpolates between the floats in order of size, NaN as the smallest. */
export function quantileGroup(
  members: readonly Column[],
  out: Column,
  context: AggregateContext,
): void {
  const values = new Float64Array(members.length)
  for (let i = 0; i < out.kinds.length; i++) {
    let count = 0
    for (const member of members)
      if (member.kinds[i] === float) values[count++] = member.values[i] as number
    if (count === 0) continue
    out.kinds[i] = float
    out.values[i] = quantileOf(context.parameter?.[i] ?? Number.NaN, values.subarray(0, count))
  }
  reportIgnored(members, context)
}

/** Warns of quantiles that are not between 0 and 1. */
export function checkQuantiles(values: Float64Array, { param }: Aggregate, run: Run): void {
  const warn = (value: number) =>
    param &&
    run.annotations.warn(
      `quantile value should be between 0 and 1, got ${formatGeneral(value)}`,
      argumentSpan(param),
    )
  for (const { min, max } of extremesOf(values, run)) {
    if (Number.isNaN(max) || max > 1) warn(max)
    if (min < 0) warn(min)
  }
}

/** Sorts the values in place. */
function quantileOf(q: number, values: Float64Array): number {
  if (Number.isNaN(q)) return Number.NaN
  if (q < 0) return Number.NEGATIVE_INFINITY
  if (q > 1) return Number.POSITIVE_INFINITY
  values.sort()
  const last = values.length - 1
  const rank = q * last
  const lower = Math.max(0, Math.floor(rank))
  const upper = Math.min(last, lower + 1)
  const weight = rank - Math.floor(rank)
  const numbers = values.length - countNaN(values)
  const at = (index: number) => {
    const place = index - (values.length - numbers)
    return place < 0 ? Number.NaN : (values[place] as number)
  }
  return at(lower) * (1 - weight) + at(upper) * weight
}

/** NaN stands at the end of sorted values. */
function countNaN(values: Float64Array): number {
  let count = 0
  while (count < values.length && Number.isNaN(values[values.length - 1 - count])) count++
  return count
}
