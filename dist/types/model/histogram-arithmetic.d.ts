import { type Histogram } from './histogram.ts';
/** Sum or difference of two histograms, and what had to be given up for it. */
export interface CombinedHistogram {
    readonly histogram: Histogram;
    /** One says that the counter was reset, the other that it was not. */
    readonly counterResetCollision: boolean;
    /** Their custom bounds differ; only the common ones are left. */
    readonly boundsReconciled: boolean;
}
/** Prometheus' error where one operand has custom buckets and the other exponential ones. */
export declare const mixedSchemas = "cannot apply this operation on histograms with a mix of exponential and custom bucket schemas";
/** `a + b`, not compacted; undefined where one has custom buckets and the other exponential ones. */
export declare function addHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined;
/**
 * `a - b`, not compacted; undefined where one has custom buckets and the other exponential ones. The hint is that
 * of a sum: PromQL's `-` makes the result a gauge by itself.
 */
export declare function subtractHistograms(a: Histogram, b: Histogram): CombinedHistogram | undefined;
/** Every count and the sum times `factor`; a negative factor makes it a gauge. */
export declare function multiplyHistogram(histogram: Histogram, factor: number): Histogram;
/** Every count and the sum over `scalar`; a negative one makes it a gauge, and 0 leaves no buckets but zero's. */
export declare function divideHistogram(histogram: Histogram, scalar: number): Histogram;
