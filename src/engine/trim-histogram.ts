import type { Histogram } from '../model/histogram.ts'
import { trimHistogram } from '../model/histogram-trim.ts'
import type { TrimOp } from '../promql/ast.ts'

/** `histogram </ bound` keeps the observations up to the bound, `histogram >/ bound` those above it. */
export function trim(op: TrimOp, histogram: Histogram, bound: number): Histogram {
  return trimHistogram(histogram, bound, op === '</' ? 'below' : 'above')
}
