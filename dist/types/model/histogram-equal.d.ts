import { type BucketSpan, type Histogram } from './histogram.ts';
/**
 * Whether two histograms are the same data: layout, thresholds, custom bounds, and counts and sum to the bit (a NaN
 * equals a NaN). Empty buckets count; the counter reset hint does not.
 */
export declare function equalHistograms(a: Histogram, b: Histogram): boolean;
/** Whether spans are the same but for empty ones, whose offset goes to the next. */
export declare function sameSpans(a: readonly BucketSpan[], b: readonly BucketSpan[]): boolean;
