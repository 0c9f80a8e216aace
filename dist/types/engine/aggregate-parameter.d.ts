import type { Aggregate } from '../promql/ast.ts';
import type { Run } from './run.ts';
/** The smallest and the greatest value of a parameter in one query; both NaN where one value is. */
export interface Extremes {
    readonly min: number;
    readonly max: number;
}
/**
 * The extremes of a range query, or of each of the instant queries. Steps that serve several range queries must not
 * differ.
 */
export declare function extremesOf(values: Float64Array, run: Run): readonly Extremes[];
/** Checks `k` of `topk`, `bottomk` and `limitk`. Throws Prometheus' error where it is NaN or no 64-bit integer. */
export declare function checkCounts(values: Float64Array, run: Run): void;
/** Checks `r` of `limit_ratio`: warns beyond -1 and 1. Throws Prometheus' error where it is NaN. */
export declare function checkRatios(values: Float64Array, { param }: Aggregate, run: Run): void;
