import { anyValue, type Interval } from './interval.ts'
import { hasNoNumber } from './interval-set.ts'
import type { Reading } from './reading.ts'

const exactlySummed = 2 ** 31
const rounding = 2 ** -40

/** A mean of some values, or a quantile between them: within their bounds, but for the last digit where they are no small whole numbers. */
export function mixed(values: Interval, reading: Reading): Interval {
  if (hasNoNumber(values)) return values
  const nan = values.nan || values.min === -Infinity || values.max === Infinity
  const exact =
    reading === 'likely' ||
    (values.int && Math.abs(values.min) <= exactlySummed && Math.abs(values.max) <= exactlySummed)
  const { min, max } = values
  return {
    min: exact ? min : min - Math.abs(min) * rounding,
    max: exact ? max : max + Math.abs(max) * rounding,
    minOpen: false,
    maxOpen: false,
    int: false,
    nan: reading === 'likely' ? values.nan : nan,
  }
}

/** The sum of one or more values: further from zero than any of them where they are all on one side of it. */
export function summed(values: Interval): Interval {
  if (hasNoNumber(values)) return values
  const { min, max, int, nan } = values
  return {
    min: min >= 0 ? min : -Infinity,
    max: max <= 0 ? max : Infinity,
    minOpen: min >= 0 && values.minOpen,
    maxOpen: max <= 0 && values.maxOpen,
    int,
    nan: nan || (min === -Infinity && max === Infinity),
  }
}

/** How far values lie apart: not below zero; what floats make of infinities is anything. */
export function spread(values: Interval, reading: Reading): Interval {
  const bounded = values.min !== -Infinity && values.max !== Infinity
  if (reading === 'sound' && !bounded) return anyValue
  return { ...anyValue, min: 0, nan: values.nan || !bounded }
}

/** A quantile of some values; outside 0 to 1 it is infinite. */
export function quantileOf(quantile: Interval, values: Interval, reading: Reading): Interval {
  const { min, max, nan } = quantile
  return min >= 0 && max <= 1 && !nan ? mixed(values, reading) : anyValue
}
