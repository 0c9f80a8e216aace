import { type Histogram } from '../model/histogram.ts';
/** The mean of a native histogram's observations; NaN without any. */
export declare function histogramAvg(histogram: Histogram): number;
/** The estimated standard deviation of a native histogram's observations; NaN without any. */
export declare function histogramStddev(histogram: Histogram): number;
/**
 * The estimated variance of a native histogram's observations, as though all of a bucket lay in its middle: the
 * geometric one of exponential buckets, the arithmetic one of custom buckets, 0 for the zero bucket.
 */
export declare function histogramStdvar(histogram: Histogram): number;
