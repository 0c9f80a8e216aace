import type { Histogram } from '../model/histogram.ts';
import type { TrimOp } from '../promql/ast.ts';
/** `histogram </ bound` keeps the observations up to the bound, `histogram >/ bound` those above it. */
export declare function trim(op: TrimOp, histogram: Histogram, bound: number): Histogram;
