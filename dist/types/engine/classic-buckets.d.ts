/** The buckets of one classic histogram, gathered one by one; one collection can be cleared and used again. */
export declare class ClassicBuckets {
    #private;
    /** How many buckets there are. */
    get length(): number;
    /** Forgets all buckets. */
    clear(): void;
    /** Adds a bucket with the count of observations up to its bound; a bound may come several times, in any order. */
    add(upperBound: number, count: number): void;
    /** The upper bound of the bucket at a place. */
    bound(at: number): number;
    /** The cumulative count of the bucket at a place. */
    count(at: number): number;
    /** Replaces the count of the bucket at a place. */
    setCount(at: number, count: number): void;
    /** Orders the buckets by bound; ones that come in order cost one pass. */
    sort(): void;
    /** Makes one bucket of sorted neighbours with the same bound, with the sum of their counts. */
    mergeEqualBounds(): void;
}
/** What had to be changed so that the counts of a classic histogram do not fall. */
export interface MonotonicityFix {
    /** The bounds of the lowest and the highest bucket that were changed. */
    readonly minBucket: number;
    readonly maxBucket: number;
    /** The greatest change of a count. */
    readonly maxDiff: number;
}
/** A quantile of a classic histogram, and the fix that its counts needed. */
export interface BucketQuantile {
    readonly value: number;
    readonly fix: MonotonicityFix | undefined;
}
/**
 * The quantile `q` of a classic histogram, linear within a bucket. NaN without a `+Inf` bucket, with less than two
 * buckets or without observations. The buckets are sorted, merged and made monotonic in place.
 */
export declare function bucketQuantile(q: number, buckets: ClassicBuckets): BucketQuantile;
/**
 * The share of observations between two bounds, linear within a bucket. NaN where the quantile would be NaN, and 0
 * where `lower` is not below `upper`. The buckets are sorted and merged in place.
 */
export declare function bucketFraction(lower: number, upper: number, buckets: ClassicBuckets): number;
