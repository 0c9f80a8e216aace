import { type Histogram } from './histogram.ts';
/** A bucket with its bounds; which of them belong to it is told by the flags. */
export interface Bucket {
    readonly lower: number;
    readonly upper: number;
    readonly lowerInclusive: boolean;
    readonly upperInclusive: boolean;
    readonly count: number;
}
/**
 * All buckets from the lowest to the highest: negative ones, zero's where it counts something, positive ones; empty
 * ones that the spans name are included. A bucket that overlaps the zero bucket ends where that one does.
 */
export declare function allBuckets(histogram: Histogram): Bucket[];
/** How many buckets `allBuckets` has. */
export declare function bucketTotal(histogram: Histogram): number;
/** The count of the bucket at a place of `allBuckets`. */
export declare function countAt(histogram: Histogram, place: number): number;
/** The bucket at a place of `allBuckets`. */
export declare function bucketAt(histogram: Histogram, place: number): Bucket;
/** The bucket around zero of an exponential histogram. */
export declare function zeroBucket(histogram: Histogram): Bucket;
/** The buckets above zero (all of them where they are custom) from the lowest to the highest, with their own bounds. */
export declare function positiveSide(histogram: Histogram): Bucket[];
/** The buckets below zero from the one next to zero downwards, with their own bounds. */
export declare function negativeSide(histogram: Histogram): Bucket[];
/** The share of a bucket's width below a value inside it, on a logarithmic scale unless `linear`. */
export declare function fractionBelow(bucket: Bucket, value: number, linear: boolean): number;
