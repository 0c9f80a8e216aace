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
/** The buckets of one side with their indexes, empty ones included. */
export declare function indexedBuckets(spans: readonly BucketSpan[], counts: readonly number[]): IndexedBucket[];
/** Spans and counts of buckets that are in order of their indexes; neighbours share a span. */
export declare function spansOf(buckets: readonly IndexedBucket[]): {
    readonly spans: readonly BucketSpan[];
    readonly counts: readonly number[];
};
/** The same histogram with other buckets. */
export declare function withBuckets(histogram: Histogram, positive: readonly IndexedBucket[], negative: readonly IndexedBucket[]): Histogram;
/** The buckets above zero by index, absolute counts. */
export declare function positiveBuckets(histogram: Histogram): IndexedBucket[];
/** The buckets below zero by index, absolute counts. */
export declare function negativeBuckets(histogram: Histogram): IndexedBucket[];
/** The histogram without its empty buckets. */
export declare function compactHistogram(histogram: Histogram): Histogram;
/** The end of an exponential bucket that lies farther from zero. */
export declare function exponentialBound(index: number, schema: number): number;
