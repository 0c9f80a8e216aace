import { anyValue, type Interval, noValue } from './interval.ts'

/** One number; of NaN, NaN alone. */
export function pointAt(value: number): Interval {
  if (Number.isNaN(value)) return { ...noValue, nan: true }
  const int = Number.isInteger(value) || !Number.isFinite(value)
  return { min: value, max: value, minOpen: false, maxOpen: false, int, nan: false }
}

/** The numbers from one to another, both included. */
export function between(min: number, max: number, int = false): Interval {
  return { min, max, minOpen: false, maxOpen: false, int, nan: false }
}

/** An interval with some of its properties changed. */
export function changed(interval: Interval, change: Partial<Interval>): Interval {
  return { ...interval, ...change }
}

/** Whether there is neither a number nor NaN in it. */
export function isEmpty(interval: Interval): boolean {
  return !interval.nan && hasNoNumber(interval)
}

/** Whether there is no number in it; NaN there may be. */
export function hasNoNumber({ min, max, minOpen, maxOpen }: Interval): boolean {
  return min > max || (min === max && (minOpen || maxOpen))
}

/** The one number that it holds; undefined where there may be others, or NaN. */
export function onlyNumber({ min, max, minOpen, maxOpen, nan }: Interval): number | undefined {
  return min === max && !minOpen && !maxOpen && !nan ? min : undefined
}

/** Whether a number is in it. */
export function contains(interval: Interval, value: number): boolean {
  const { min, max, minOpen, maxOpen, int } = interval
  if (Number.isNaN(value)) return interval.nan
  if (value < min || (minOpen && value === min)) return false
  if (value > max || (maxOpen && value === max)) return false
  return !int || Number.isInteger(value) || !Number.isFinite(value)
}

/** Whether nothing is known of the value. */
export function isAny(interval: Interval): boolean {
  return interval === anyValue || (interval.min === -Infinity && interval.max === Infinity)
}

/** The narrowest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  if (a === b) return a
  if (hasNoNumber(a)) return b.nan || !a.nan ? b : { ...b, nan: true }
  if (hasNoNumber(b)) return a.nan || !b.nan ? a : { ...a, nan: true }
  const min = Math.min(a.min, b.min)
  const max = Math.max(a.max, b.max)
  return {
    min,
    max,
    minOpen: (a.min !== min || a.minOpen) && (b.min !== min || b.minOpen),
    maxOpen: (a.max !== max || a.maxOpen) && (b.max !== max || b.maxOpen),
    int: a.int && b.int,
    nan: a.nan || b.nan,
  }
}

function isEverything(interval: Interval): boolean {
  const { min, max, minOpen, maxOpen, int, nan } = interval
  if (interval === anyValue) return true
  return nan && !int && min === -Infinity && max === Infinity && !minOpen && !maxOpen
}

/** What is in both. */
export function intersect(a: Interval, b: Interval): Interval {
  if (a === b || isEverything(b)) return a
  if (isEverything(a)) return b
  const min = Math.max(a.min, b.min)
  const max = Math.min(a.max, b.max)
  return tightened({
    min,
    max,
    minOpen: (a.min === min && a.minOpen) || (b.min === min && b.minOpen),
    maxOpen: (a.max === max && a.maxOpen) || (b.max === max && b.maxOpen),
    int: a.int || b.int,
    nan: a.nan && b.nan,
  })
}

/** The same values with bounds that are whole where the values are. */
export function tightened(interval: Interval): Interval {
  if (hasNoNumber(interval)) return interval.nan ? { ...noValue, nan: true } : noValue
  if (!interval.int) return interval
  const { min, max, minOpen, maxOpen } = interval
  const least = minOpen && Number.isInteger(min) ? min + 1 : Math.ceil(min)
  const most = maxOpen && Number.isInteger(max) ? max - 1 : Math.floor(max)
  if (least > most) return interval.nan ? { ...noValue, nan: true } : noValue
  return {
    ...interval,
    min: least,
    max: most,
    minOpen: minOpen && least === min,
    maxOpen: maxOpen && most === max,
  }
}

const steps: readonly number[] = [0, 1, 100, Infinity]

/** An interval above both whose bounds are among a few numbers where they moved. */
export function widen(before: Interval, after: Interval): Interval {
  const both = hull(before, after)
  if (hasNoNumber(both) || hasNoNumber(before)) return both
  const min =
    both.min < before.min ? -(steps.find((one) => one >= -both.min) ?? Infinity) : both.min
  const max = both.max > before.max ? (steps.find((one) => one >= both.max) ?? Infinity) : both.max
  return {
    ...both,
    min: Object.is(min, -0) ? 0 : min,
    max,
    minOpen: both.minOpen && min === both.min,
    maxOpen: both.maxOpen && max === both.max,
  }
}
