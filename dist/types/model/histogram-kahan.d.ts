import { type Histogram } from './histogram.ts';
import type { CombinedHistogram } from './histogram-arithmetic.ts';
/** A sum with what its rounding lost; `addHistograms(histogram, compensation)` is the total. */
export interface CompensatedHistogram extends CombinedHistogram {
    readonly compensation: Histogram;
}
/**
 * Adds `other` to a running sum with Kahan–Neumaier compensation in every count, as the sums and averages of PromQL
 * do. `compensation` is that of the step before, undefined at first. Undefined where exponential and custom buckets mix.
 */
export declare function kahanAddHistograms(sum: Histogram, compensation: Histogram | undefined, other: Histogram): CompensatedHistogram | undefined;
