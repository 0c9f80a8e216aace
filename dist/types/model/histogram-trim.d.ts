import { type Histogram } from './histogram.ts';
type Keep = 'below' | 'above';
/**
 * PromQL's `</` and `>/`: the observations below or above a bound, interpolated in the bucket that holds it. The sum
 * is then the sum of the middles of what is left; where nothing is cut off, count and sum stay as they are. A negative
 * zero bucket is neither cut nor counted.
 */
export declare function trimHistogram(histogram: Histogram, bound: number, keep: Keep): Histogram;
export {};
