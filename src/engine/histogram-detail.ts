import type { Expr } from '../promql/ast.ts'
import { isTrim } from './binary-operators.ts'

/**
 * What an expression is compiled for: below `histogram_count`, `histogram_sum` and `histogram_avg` Prometheus reads
 * histograms without their buckets (`stats`), unless a subquery or what needs the buckets stands on the way
 * (`whole`).
 */
export type HistogramDetail = 'any' | 'stats' | 'whole'

const statsFunctions = new Set(['histogram_count', 'histogram_sum', 'histogram_avg'])
const wholeFunctions = new Set(['histogram_quantile', 'histogram_quantiles', 'histogram_fraction'])

/** The detail that holds for what is directly below an expression. */
export function detailBelow(expr: Expr, above: HistogramDetail): HistogramDetail {
  if (above === 'whole' || expr.kind === 'Subquery') return 'whole'
  if (expr.kind === 'Binary' && isTrim(expr.op)) return 'whole'
  if (expr.kind !== 'Call') return above
  if (wholeFunctions.has(expr.func.value)) return 'whole'
  return statsFunctions.has(expr.func.value) ? 'stats' : above
}
