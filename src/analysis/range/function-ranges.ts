import { mixed, quantileOf, spread, summed } from './folded-values.ts'
import { anyValue, type Interval } from './interval.ts'
import { between, changed, hasNoNumber, onlyNumber } from './interval-set.ts'
import type { Reading } from './reading.ts'

/** What a function can give, for what its arguments can be, in their order; texts count as any value. */
export type FunctionRange = (args: readonly Interval[], reading: Reading) => Interval

const anyNumber: Interval = { ...anyValue, nan: false }
const notNegative: Interval = { ...anyNumber, min: 0 }
const counted: Interval = { ...notNegative, int: true, maxOpen: true }
const atLeastOne: Interval = { ...counted, min: 1 }
const one = between(1, 1, true)
const timeOf: FunctionRange = (_, reading) =>
  reading === 'likely' ? { ...anyNumber, min: 1e9, maxOpen: true } : anyNumber

const first: FunctionRange = ([input = anyValue]) => input

/** What histograms give whose buckets are not negative. */
function likely(interval: Interval): FunctionRange {
  return (_, reading) => (reading === 'likely' ? interval : anyValue)
}

/** Some function of single values; NaN stays NaN. */
function image(range: (input: Interval) => Interval): FunctionRange {
  return ([input = anyValue]) =>
    hasNoNumber(input) ? input : changed(range(input), { nan: input.nan || range(input).nan })
}

function within(min: number, max: number): FunctionRange {
  return image(() => between(min, max))
}

/** May be NaN of numbers outside its domain. */
function withinOrNan(min: number, max: number): FunctionRange {
  return () => ({ ...between(min, max), nan: true })
}

function keepsSign({ min, max }: Interval): Interval {
  return { ...anyNumber, min: min >= 0 ? 0 : -Infinity, max: max <= 0 ? 0 : Infinity }
}

function absolute({ min, max, int }: Interval): Interval {
  const far = Math.max(Math.abs(min), Math.abs(max))
  const near = min > 0 ? min : max < 0 ? -max : 0
  return { ...between(near, far), int }
}

function rounded({ min, max }: Interval): Interval {
  return { ...between(Math.floor(min), Math.ceil(max)), int: true }
}

function signs({ min, max, minOpen, maxOpen }: Interval): Interval {
  const least = min > 0 || (min === 0 && minOpen) ? 1 : min >= 0 ? 0 : -1
  const most = max < 0 || (max === 0 && maxOpen) ? -1 : max <= 0 ? 0 : 1
  return between(least, most, true)
}

function root({ min, max }: Interval): Interval {
  return {
    ...between(Math.sqrt(Math.max(0, min)), Math.sqrt(Math.max(0, max))),
    nan: min < 0,
  }
}

/** The growth of counters, which are never negative; a NaN between them hides a reset. */
const growth: FunctionRange = ([input = anyValue], reading) => {
  if (reading === 'likely') return notNegative
  if (input.min < 0 || input.nan) return anyValue
  return { ...notNegative, nan: input.max === Infinity && !input.maxOpen }
}

const round: FunctionRange = ([input = anyValue, unit]) => {
  if (!unit) return image(rounded)([input], 'sound')
  const size = onlyNumber(unit)
  if (size === undefined || !(size > 0) || !Number.isFinite(size)) return anyValue
  const least = input.min >= 0 ? 0 : input.min - size
  return hasNoNumber(input)
    ? input
    : { ...anyValue, min: least - Math.abs(least) * 2 ** -40, nan: input.nan }
}

const greater = (a: Interval, b: Interval): Interval => ({
  ...between(Math.max(a.min, b.min), Math.max(a.max, b.max)),
  int: a.int && b.int,
  nan: a.nan || b.nan,
})

const lesser = (a: Interval, b: Interval): Interval => ({
  ...between(Math.min(a.min, b.min), Math.min(a.max, b.max)),
  int: a.int && b.int,
  nan: a.nan || b.nan,
})

const ofBoth =
  (choose: (a: Interval, b: Interval) => Interval): FunctionRange =>
  ([input = anyValue, bound = anyValue]) =>
    hasNoNumber(input) || hasNoNumber(bound) ? anyValue : choose(input, bound)

const clamped: FunctionRange = ([input = anyValue, least = anyValue, most = anyValue]) =>
  [input, least, most].some(hasNoNumber) ? anyValue : greater(least, lesser(most, input))

/** A calendar field has its bounds for any number, NaN included. */
function field(min: number, max: number): FunctionRange {
  return () => between(min, max, true)
}

const ranges: Readonly<Record<string, FunctionRange>> = {
  abs: image(absolute),
  absent: () => one,
  absent_over_time: () => one,
  acos: withinOrNan(0, 4),
  acosh: () => ({ ...notNegative, nan: true }),
  asin: withinOrNan(-2, 2),
  asinh: image(keepsSign),
  atan: within(-2, 2),
  avg_over_time: ([input = anyValue], reading) => mixed(input, reading),
  ceil: image(rounded),
  changes: () => counted,
  clamp: clamped,
  clamp_max: ofBoth(lesser),
  clamp_min: ofBoth(greater),
  cos: withinOrNan(-1, 1),
  cosh: image(() => ({ ...notNegative, min: 1 - 2 ** -40 })),
  count_over_time: () => atLeastOne,
  day_of_month: field(1, 31),
  day_of_week: field(0, 6),
  day_of_year: field(1, 366),
  days_in_month: field(28, 31),
  deg: image(keepsSign),
  end: timeOf,
  exp: image(() => notNegative),
  first_over_time: first,
  floor: image(rounded),
  histogram_count: likely(notNegative),
  histogram_fraction: likely({ ...between(0, 1), nan: true }),
  histogram_stddev: likely({ ...notNegative, nan: true }),
  histogram_stdvar: likely({ ...notNegative, nan: true }),
  hour: field(0, 23),
  increase: growth,
  info: first,
  irate: growth,
  label_join: first,
  label_replace: first,
  last_over_time: first,
  mad_over_time: ([input = anyValue], reading) => spread(input, reading),
  max_of: ofBoth(greater),
  max_over_time: first,
  min_of: ofBoth(lesser),
  min_over_time: first,
  minute: field(0, 59),
  month: field(1, 12),
  pi: () => between(Math.PI, Math.PI),
  present_over_time: () => one,
  quantile_over_time: ([quantile = anyValue, input = anyValue], reading) =>
    quantileOf(quantile, input, reading),
  rad: image(keepsSign),
  rate: growth,
  resets: () => counted,
  round,
  scalar: ([input = anyValue]) => ({ ...input, nan: true }),
  sgn: image(signs),
  sin: withinOrNan(-1, 1),
  sinh: image(keepsSign),
  sort: first,
  sort_by_label: first,
  sort_by_label_desc: first,
  sort_desc: first,
  sqrt: image(root),
  start: timeOf,
  start_timestamp: () => anyNumber,
  stddev_over_time: ([input = anyValue], reading) => spread(input, reading),
  stdvar_over_time: ([input = anyValue], reading) => spread(input, reading),
  sum_over_time: ([input = anyValue]) => summed(input),
  tanh: within(-1, 1),
  time: timeOf,
  timestamp: timeOf,
  ts_of_first_over_time: timeOf,
  ts_of_last_over_time: timeOf,
  ts_of_max_over_time: timeOf,
  ts_of_min_over_time: timeOf,
  vector: first,
  year: () => ({ ...anyNumber, int: true }),
}

/** What a function of PromQL can give; undefined where nothing is known of it. */
export function functionRange(name: string): FunctionRange | undefined {
  return Object.hasOwn(ranges, name) ? ranges[name] : undefined
}
