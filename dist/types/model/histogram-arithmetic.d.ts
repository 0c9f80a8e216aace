import { type Histogram } from './histogram.ts';
/** Sum or difference of two histograms, and what had to be given up for it. */
export interface CombinedHistogram {
    readonly histogram: Histogram;
    /** One says that the counter was reset, the other that it was not. */
    readonly counterResetCollision: boolean;
    /** Their custom bounds differ; only the common ones are left. */
    readonly boundsReconciled: boolean;
}
/** `a + b`; undefined where one has custom buckets and the other exponential ones. */
export declare function addHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined;
/** `a - b`; undefined where one has custom buckets and the other exponential ones. */
export declare function subtractHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined;
/** The histogram in a coarser (lower) schema. */
export declare function reduceResolution(histogram: Histogram, schema: number): Histogram;
