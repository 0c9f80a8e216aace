import { kahanCompensation } from '../model/kahan.ts'
import type { AggregateContext } from './aggregate-by-group.ts'
import { replaceHistogramSteps } from './aggregate-histograms.ts'
import { type Column, float } from './column.ts'

/** `sum`: floats with Neumaier's compensation, histograms added up; a mix of both gives no element and a warning. */
export function sumGroup(members: readonly Column[], out: Column, context: AggregateContext): void {
  const { kinds, values } = out
  const lost = new Float64Array(kinds.length)
  for (const member of members) addColumn(member, kinds, values, lost)
  for (let i = 0; i < kinds.length; i++)
    if (kinds[i] === float) values[i] = (values[i] as number) + (lost[i] as number)
  replaceHistogramSteps(members, out, 'sum', context)
}

/** Adds the floats of a column to sums whose lost low-order parts are gathered in `lost`. */
function addColumn(
  column: Column,
  kinds: Uint8Array,
  sums: Float64Array,
  lost: Float64Array,
): void {
  const from = column.kinds
  const values = column.values
  for (let i = 0; i < kinds.length; i++) {
    if (from[i] !== float) continue
    const value = values[i] as number
    if (kinds[i] !== float) {
      kinds[i] = float
      sums[i] = value
      continue
    }
    const sum = sums[i] as number
    lost[i] = kahanCompensation(sum, value, lost[i] as number)
    sums[i] = sum + value
  }
}
