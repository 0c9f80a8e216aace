import { aggregatorNames } from './aggregator-names.ts'
import type { AggregateOp } from './ast.ts'
import { functionSignature } from './functions.ts'

/** What a function does, in one sentence. */
const functions: Readonly<Record<string, string>> = {
  abs: 'Drops the sign of every value.',
  absent:
    'Gives one series of value 1 where the selector finds nothing, and nothing where it finds something.',
  absent_over_time:
    'Gives one series of value 1 where the range holds no sample of any series, and nothing otherwise.',
  acos: 'Arccosine of every value, in radians.',
  acosh: 'Inverse hyperbolic cosine of every value.',
  asin: 'Arcsine of every value, in radians.',
  asinh: 'Inverse hyperbolic sine of every value.',
  atan: 'Arctangent of every value, in radians.',
  atanh: 'Inverse hyperbolic tangent of every value.',
  avg_over_time: 'Mean of the samples in the range, each series by itself.',
  ceil: 'Rounds every value up to a whole number.',
  changes: 'How often the value of a series changed within the range.',
  clamp: 'Keeps values between a least and a greatest one.',
  clamp_max: 'Keeps values at or below a bound.',
  clamp_min: 'Keeps values at or above a bound.',
  cos: 'Cosine of every value, taken as radians.',
  cosh: 'Hyperbolic cosine of every value.',
  count_over_time: 'How many samples the range holds, each series by itself.',
  day_of_month:
    'Day of the month in UTC, 1 to 31, of values that are Unix times; of now without an argument.',
  day_of_week:
    'Day of the week in UTC, 0 (Sunday) to 6, of values that are Unix times; of now without an argument.',
  day_of_year:
    'Day of the year in UTC, 1 to 366, of values that are Unix times; of now without an argument.',
  days_in_month:
    'Number of days of the month in UTC of values that are Unix times; of now without an argument.',
  deg: 'Turns radians into degrees.',
  delta: 'Difference between the ends of the range, stretched to its full length; for gauges.',
  deriv: 'Slope per second of a straight line laid through the samples of the range; for gauges.',
  double_exponential_smoothing:
    'Smooths a gauge over the range by its level and its trend, with one factor for each.',
  end: 'Unix time at which the query ends.',
  exp: 'e to the power of every value.',
  first_over_time: 'The oldest sample in the range.',
  floor: 'Rounds every value down to a whole number.',
  histogram_avg: 'Mean of the observations in native histograms.',
  histogram_count: 'Number of the observations in native histograms.',
  histogram_fraction: 'Share of the observations of a histogram between two bounds, 0 to 1.',
  histogram_quantile:
    'Estimates a quantile (0 to 1) from buckets; classic ones need `le` kept by the aggregation, and a `rate` below it.',
  histogram_quantiles: 'Estimates several quantiles at once, and puts each into a label.',
  histogram_stddev: 'Estimated standard deviation of the observations in native histograms.',
  histogram_stdvar: 'Estimated variance of the observations in native histograms.',
  histogram_sum: 'Sum of the observations in native histograms.',
  hour: 'Hour in UTC, 0 to 23, of values that are Unix times; of now without an argument.',
  idelta: 'Difference between the last two samples in the range; for gauges.',
  increase:
    'How much a counter grew within the range, resets allowed for; not a whole number, as it is stretched to the full range.',
  info: 'Adds labels of info metrics such as `target_info` to the series that they describe.',
  irate:
    'Growth per second of a counter between the last two samples in the range; too jumpy for alerts.',
  label_join: 'Sets a label to the values of others, with a separator between them.',
  label_replace:
    'Sets a label to a replacement where a regular expression matches another label as a whole.',
  last_over_time: 'The newest sample in the range.',
  ln: 'Natural logarithm of every value.',
  log10: 'Logarithm to base 10 of every value.',
  log2: 'Logarithm to base 2 of every value.',
  mad_over_time: 'Median distance of the samples in the range from their median.',
  max_of: 'The greater of two numbers.',
  max_over_time: 'Greatest sample in the range, each series by itself.',
  min_of: 'The lesser of two numbers.',
  min_over_time: 'Least sample in the range, each series by itself.',
  minute:
    'Minute of the hour in UTC, 0 to 59, of values that are Unix times; of now without an argument.',
  month: 'Month in UTC, 1 to 12, of values that are Unix times; of now without an argument.',
  pi: 'The number π.',
  predict_linear:
    'Value that a gauge will have in so many seconds, if it goes on as it did within the range.',
  present_over_time: 'Gives 1 for every series that has a sample in the range.',
  quantile_over_time: 'A quantile (0 to 1) of the samples in the range, each series by itself.',
  rad: 'Turns degrees into radians.',
  range: 'Length of the query in seconds.',
  rate: 'Average growth per second of a counter over the range, resets allowed for; needs at least two samples.',
  resets: 'How often a counter fell back within the range.',
  round: 'Rounds to the nearest multiple of a number, 1 unless given.',
  scalar: 'The value of the only series as a number; NaN where there are none or several.',
  sgn: '1 for values above 0, -1 for those below, 0 for 0.',
  sin: 'Sine of every value, taken as radians.',
  sinh: 'Hyperbolic sine of every value.',
  sort: 'Sorts the series by value, the least first; rules and range queries lose the order.',
  sort_by_label: 'Sorts the series by labels; rules and range queries lose the order.',
  sort_by_label_desc:
    'Sorts the series by labels, the last first; rules and range queries lose the order.',
  sort_desc:
    'Sorts the series by value, the greatest first; rules and range queries lose the order.',
  sqrt: 'Square root of every value.',
  start: 'Unix time at which the query starts.',
  start_timestamp: 'Unix time at which the counting of each sample began.',
  stddev_over_time: 'Standard deviation of the samples in the range, each series by itself.',
  stdvar_over_time: 'Variance of the samples in the range, each series by itself.',
  step: 'Seconds between two evaluations of the query.',
  sum_over_time:
    'Sum of the samples in the range, each series by itself; it depends on how often is scraped.',
  tan: 'Tangent of every value, taken as radians.',
  tanh: 'Hyperbolic tangent of every value.',
  time: 'Unix time of the evaluation, in seconds.',
  timestamp: 'Unix time of each sample, in seconds.',
  ts_of_first_over_time: 'Unix time of the oldest sample in the range.',
  ts_of_last_over_time: 'Unix time of the newest sample in the range.',
  ts_of_max_over_time: 'Unix time of the last greatest sample in the range.',
  ts_of_min_over_time: 'Unix time of the last least sample in the range.',
  vector: 'Makes one series without labels of a number.',
  year: 'Year in UTC of values that are Unix times; of now without an argument.',
}

/** What an aggregation does, and what stands in its parentheses. */
const aggregators: Readonly<Record<AggregateOp, readonly [args: string, text: string]>> = {
  avg: ['vector', 'Mean of the series of each group.'],
  bottomk: [
    'k scalar, vector',
    'The k series with the least values of each group, with all their labels.',
  ],
  count: ['vector', 'How many series each group has.'],
  count_values: [
    'label string, vector',
    'How many series of each group have each value, which becomes a label.',
  ],
  group: ['vector', 'Gives 1 for each group.'],
  limit_ratio: [
    'ratio scalar, vector',
    'A share of the series of each group, always the same ones.',
  ],
  limitk: ['k scalar, vector', 'Any k series of each group, always the same ones.'],
  max: ['vector', 'Greatest value of each group.'],
  min: ['vector', 'Least value of each group.'],
  quantile: ['q scalar, vector', 'A quantile (0 to 1) over the series of each group.'],
  stddev: ['vector', 'Standard deviation over the series of each group.'],
  stdvar: ['vector', 'Variance over the series of each group.'],
  sum: ['vector', 'Sum of the series of each group.'],
  topk: [
    'k scalar, vector',
    'The k series with the greatest values of each group, with all their labels.',
  ],
}

/** What is to be said of a function or an aggregation. */
export interface FunctionDoc {
  /** `rate(matrix) vector` */
  readonly signature: string
  /** One sentence. */
  readonly text: string
  /** Needs a feature flag, or is there only in some versions; one sentence. */
  readonly note?: string
}

/** What is known of a function or, in any case of letters, an aggregation; undefined where there is none of the name. */
export function functionDoc(name: string): FunctionDoc | undefined {
  const op = aggregatorNames.find((one) => one === name.toLowerCase())
  if (op) {
    const [args, text] = aggregators[op]
    return { signature: `${op} [by|without (labels)] (${args}) vector`, text }
  }
  const signature = functionSignature(name)
  const text = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!signature || text === undefined) return undefined
  const { argTypes, variadic, returnType, experimental, since } = signature
  const last = argTypes.length - 1
  const args = argTypes.map((type, at) => {
    if (variadic === 0 || at < last) return type
    return variadic === 1 ? `[${type}]` : `[${type}…]`
  })
  const flag = experimental ? 'Needs `--enable-feature=promql-experimental-functions`. ' : ''
  const note = `${flag}${since === undefined ? '' : `Since Prometheus ${since}.`}`.trim()
  const about = note === '' ? {} : { note }
  return { signature: `${name}(${args.join(', ')}) ${returnType}`, text, ...about }
}
