/** A run of buckets; `offset` of the first counts from bucket 0, of the others from the end of the run before. */
export interface BucketSpan {
    readonly offset: number;
    readonly length: number;
}
/** What is known of a counter reset before a sample, in Prometheus' terms. */
export type CounterResetHint = 'unknown' | 'reset' | 'not_reset' | 'gauge';
/**
 * A native histogram with float counts. Schemas -4 to 8 have exponential buckets (bucket `i` ends at
 * `2^(i * 2^-schema)`), schema -53 has buckets that end at `customValues`. Counts are absolute.
 */
export interface Histogram {
    readonly schema: number;
    readonly count: number;
    readonly sum: number;
    readonly zeroCount: number;
    /** The zero bucket reaches from minus this to this. */
    readonly zeroThreshold: number;
    readonly positiveSpans: readonly BucketSpan[];
    readonly positiveBuckets: readonly number[];
    readonly negativeSpans: readonly BucketSpan[];
    readonly negativeBuckets: readonly number[];
    /** Upper bounds, ascending, without +Inf. */
    readonly customValues: readonly number[];
    readonly counterResetHint: CounterResetHint;
}
/** The schema of histograms with custom bucket bounds. */
export declare const customSchema = -53;
/** One bucket of a side with its index. */
export interface IndexedBucket {
    readonly index: number;
    readonly count: number;
}
/** A histogram without observations. */
export declare const emptyHistogram: Histogram;
/** Whether the bounds are given one by one (schema -53) and not by an exponent. */
export declare function hasCustomBuckets(histogram: Histogram): boolean;
/** The same observations under another counter reset hint. */
export declare function withHint(histogram: Histogram, hint: CounterResetHint): Histogram;
/** Whether a count or the sum is infinite; Prometheus' averages turn to the incremental mean then. */
export declare function hasOverflow(histogram: Histogram): boolean;
/** The buckets above zero by index, absolute counts, empty ones included. */
export declare function positiveBuckets(histogram: Histogram): IndexedBucket[];
/** The buckets below zero by index, absolute counts, empty ones included. */
export declare function negativeBuckets(histogram: Histogram): IndexedBucket[];
/**
 * Prometheus' `Compact`: without empty buckets, except that at most `maxEmptyBuckets` of them between two
 * populated ones stay (or come) so that these share a span. A histogram that is compact is returned itself.
 */
export declare function compactHistogram(histogram: Histogram, maxEmptyBuckets?: number): Histogram;
