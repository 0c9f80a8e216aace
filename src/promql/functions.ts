import type { ValueType } from './ast.ts'

/** What a function takes and gives. */
export interface FunctionSignature {
  readonly name: string
  readonly argTypes: readonly ValueType[]
  /** 0: exactly the arguments listed; n above 0: the last one up to n times, or not at all; -1: any number of times. */
  readonly variadic: number
  readonly returnType: ValueType
  /** Needs `promql-experimental-functions`. */
  readonly experimental: boolean
  /** The first version that has it under this name; absent: older than 2.30. */
  readonly since?: string
  /** The first version that has it no more. */
  readonly until?: string
}

interface Extra {
  readonly variadic?: number
  readonly returns?: ValueType
  readonly experimental?: boolean
  readonly since?: string
  readonly until?: string
}

const letters: Readonly<Record<string, ValueType>> = {
  v: 'vector',
  m: 'matrix',
  s: 'scalar',
  t: 'string',
}

const table: Record<string, readonly [args: string, extra?: Extra]> = {
  abs: ['v'],
  absent: ['v'],
  absent_over_time: ['m'],
  acos: ['v', { since: '2.31' }],
  acosh: ['v', { since: '2.31' }],
  asin: ['v', { since: '2.31' }],
  asinh: ['v', { since: '2.31' }],
  atan: ['v', { since: '2.31' }],
  atanh: ['v', { since: '2.31' }],
  avg_over_time: ['m'],
  ceil: ['v'],
  changes: ['m'],
  clamp: ['vss'],
  clamp_max: ['vs'],
  clamp_min: ['vs'],
  cos: ['v', { since: '2.31' }],
  cosh: ['v', { since: '2.31' }],
  count_over_time: ['m'],
  day_of_month: ['v', { variadic: 1 }],
  day_of_week: ['v', { variadic: 1 }],
  day_of_year: ['v', { variadic: 1, since: '2.37' }],
  days_in_month: ['v', { variadic: 1 }],
  deg: ['v', { since: '2.31' }],
  delta: ['m'],
  deriv: ['m'],
  double_exponential_smoothing: ['mss', { experimental: true, since: '3.0' }],
  end: ['', { returns: 'scalar', experimental: true, since: '3.13' }],
  exp: ['v'],
  first_over_time: ['m', { since: '3.7' }],
  floor: ['v'],
  histogram_avg: ['v', { since: '2.51' }],
  histogram_count: ['v', { since: '2.40' }],
  histogram_fraction: ['ssv', { since: '2.40' }],
  histogram_quantile: ['sv'],
  histogram_quantiles: ['vtss', { variadic: 9, experimental: true, since: '3.11' }],
  histogram_stddev: ['v', { since: '2.47' }],
  histogram_stdvar: ['v', { since: '2.47' }],
  histogram_sum: ['v', { since: '2.40' }],
  hour: ['v', { variadic: 1 }],
  idelta: ['m'],
  increase: ['m'],
  info: ['vv', { variadic: 1, experimental: true, since: '3.0' }],
  irate: ['m'],
  label_join: ['vttt', { variadic: -1 }],
  label_replace: ['vtttt'],
  last_over_time: ['m'],
  ln: ['v'],
  log10: ['v'],
  log2: ['v'],
  mad_over_time: ['m', { experimental: true, since: '2.54' }],
  max_of: ['ss', { returns: 'scalar', experimental: true, since: '3.13' }],
  max_over_time: ['m'],
  min_of: ['ss', { returns: 'scalar', experimental: true, since: '3.13' }],
  min_over_time: ['m'],
  minute: ['v', { variadic: 1 }],
  month: ['v', { variadic: 1 }],
  pi: ['', { returns: 'scalar', since: '2.31' }],
  predict_linear: ['ms'],
  present_over_time: ['m'],
  quantile_over_time: ['sm'],
  rad: ['v', { since: '2.31' }],
  range: ['', { returns: 'scalar', experimental: true, since: '3.13' }],
  rate: ['m'],
  resets: ['m'],
  round: ['vs', { variadic: 1 }],
  scalar: ['v', { returns: 'scalar' }],
  sgn: ['v'],
  sin: ['v', { since: '2.31' }],
  sinh: ['v', { since: '2.31' }],
  sort: ['v'],
  sort_by_label: ['vt', { variadic: -1, experimental: true, since: '2.49' }],
  sort_by_label_desc: ['vt', { variadic: -1, experimental: true, since: '2.49' }],
  sort_desc: ['v'],
  sqrt: ['v'],
  start: ['', { returns: 'scalar', experimental: true, since: '3.13' }],
  start_timestamp: ['v', { experimental: true, since: '3.14' }],
  stddev_over_time: ['m'],
  stdvar_over_time: ['m'],
  step: ['', { returns: 'scalar', experimental: true, since: '3.13' }],
  sum_over_time: ['m'],
  tan: ['v', { since: '2.31' }],
  tanh: ['v', { since: '2.31' }],
  time: ['', { returns: 'scalar' }],
  timestamp: ['v'],
  ts_of_first_over_time: ['m', { experimental: true, since: '3.7' }],
  ts_of_last_over_time: ['m', { experimental: true, since: '3.5' }],
  ts_of_max_over_time: ['m', { experimental: true, since: '3.5' }],
  ts_of_min_over_time: ['m', { experimental: true, since: '3.5' }],
  vector: ['s'],
  year: ['v', { variadic: 1 }],
}

/** Functions that 3.14 has no more. */
const former: typeof table = {
  holt_winters: ['mss', { until: '3.0' }],
}

const signatures = new Map<string, FunctionSignature>()

/** The signature of a function, by its exact name; undefined where there is none. A former function has an `until`. */
export function functionSignature(name: string): FunctionSignature | undefined {
  const known = signatures.get(name)
  if (known) return known
  const rows = Object.hasOwn(table, name) ? table : former
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined
  if (!row) return undefined
  const signature = expand(name, row[0], row[1] ?? {})
  signatures.set(name, signature)
  return signature
}

/** Names of all functions, sorted. */
export function functionNames(): readonly string[] {
  return Object.keys(table)
}

function expand(name: string, args: string, extra: Extra): FunctionSignature {
  return {
    name,
    argTypes: [...args].map((letter) => letters[letter] ?? 'none'),
    variadic: extra.variadic ?? 0,
    returnType: extra.returns ?? 'vector',
    experimental: extra.experimental ?? false,
    ...(extra.since === undefined ? {} : { since: extra.since }),
    ...(extra.until === undefined ? {} : { until: extra.until }),
  }
}
