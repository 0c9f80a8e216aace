import type { BucketSpan, Histogram } from './histogram.ts';
/** The buckets of one side: counts in the order of the spans. */
export interface BucketSide {
    readonly spans: readonly BucketSpan[];
    readonly counts: readonly number[];
}
/** The buckets above or below zero. */
export declare function sideOf(histogram: Histogram, side: 'positive' | 'negative'): BucketSide;
/** The index of each bucket of a side. */
export declare function bucketIndexes(spans: readonly BucketSpan[]): number[];
/** The spans of buckets whose indexes ascend; neighbours share a span. */
export declare function spansOf(indexes: readonly number[]): BucketSpan[];
/** Whether two lists of spans are the same, span by span. */
export declare function identicalSpans(a: readonly BucketSpan[], b: readonly BucketSpan[]): boolean;
/** Whether two lists of numbers are equal one by one. */
export declare function sameNumbers(a: readonly number[], b: readonly number[]): boolean;
