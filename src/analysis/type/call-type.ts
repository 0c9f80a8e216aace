import type { Call } from '../../promql/ast.ts'
import type { Site } from '../domain.ts'
import {
  type DerivedType,
  goesUpAndDown,
  numberType,
  type TypeFact,
  unknownType,
} from './metric-type.ts'

/** What a function makes of whatever it is given. */
const results: Readonly<Record<string, DerivedType>> = {
  rate: 'rate',
  irate: 'rate',
  deriv: 'rate',
  increase: 'increase',
  histogram_quantile: 'quantile',
  histogram_quantiles: 'quantile',
  histogram_fraction: 'ratio',
  histogram_avg: 'average',
}

const gauges: ReadonlySet<string> = new Set(
  `absent absent_over_time changes resets count_over_time present_over_time delta idelta predict_linear
  double_exponential_smoothing holt_winters stddev_over_time stdvar_over_time mad_over_time
  day_of_month day_of_week day_of_year days_in_month hour minute month year`.split(/\s+/),
)
const points: ReadonlySet<string> = new Set(
  `time timestamp start_timestamp start end ts_of_first_over_time ts_of_last_over_time
  ts_of_max_over_time ts_of_min_over_time`.split(/\s+/),
)
/** Give samples of the kind that they are given. */
const keeping: ReadonlySet<string> = new Set(
  `quantile_over_time min_over_time max_over_time first_over_time last_over_time label_replace label_join sort sort_desc
  sort_by_label sort_by_label_desc info scalar vector clamp clamp_min clamp_max`.split(/\s+/),
)
const rounding: ReadonlySet<string> = new Set(['abs', 'ceil', 'floor', 'round', 'sgn'])

/** The type of a call's result. */
export function typeOfCall(node: Call, arg: TypeFact, site: Site): TypeFact {
  const name = node.func.value
  const derived = results[name]
  const because = () => ({ text: `\`${name}()\` gives it`, place: site.place(node) })
  if (derived) return { kind: 'derived', type: derived, confidence: 'proof', because: because() }
  if (gauges.has(name)) return gauge(because())
  if (points.has(name)) return { ...gauge(because()), point: true }
  if (keeping.has(name)) return arg
  if (name === 'pi') return numberType
  if (name === 'histogram_count' || name === 'histogram_sum')
    return arg.kind === 'derived' ? arg : unknownType
  if (rounding.has(name)) {
    if (arg.kind === 'number') return arg
    return goesUpAndDown(arg) ? { ...gauge(because()), confidence: arg.confidence } : unknownType
  }
  if (name === 'avg_over_time' || name === 'sum_over_time')
    return goesUpAndDown(arg) && !(name === 'sum_over_time' && arg.type === 'rate')
      ? arg
      : unknownType
  return unknownType
}

function gauge(because: { readonly text: string }) {
  return { kind: 'metric', type: 'gauge', confidence: 'proof', because } as const
}
