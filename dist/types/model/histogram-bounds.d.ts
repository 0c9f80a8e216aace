import { type Histogram } from './histogram.ts';
/**
 * The end of an exponential bucket that lies farther from zero, to the bit as Prometheus has it: a fraction in
 * [0.5, 1) times a power of two; the last bucket of finite numbers ends at the greatest of them, later ones at +Inf.
 */
export declare function exponentialBound(index: number, schema: number): number;
/** The upper bound of a bucket on the positive side, which custom buckets have only; +Inf after the last of these. */
export declare function bucketBound(histogram: Histogram, index: number): number;
