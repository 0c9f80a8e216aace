import type { Expr } from '../promql/ast.ts';
/**
 * What an expression is compiled for: below `histogram_count`, `histogram_sum` and `histogram_avg` Prometheus reads
 * histograms without their buckets (`stats`), unless a subquery or what needs the buckets stands on the way
 * (`whole`).
 */
export type HistogramDetail = 'any' | 'stats' | 'whole';
/** The detail that holds for what is directly below an expression. */
export declare function detailBelow(expr: Expr, above: HistogramDetail): HistogramDetail;
