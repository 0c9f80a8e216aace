import { type BucketSpan, type Histogram } from './histogram.ts';
import { type BucketSide } from './histogram-layout.ts';
/** A zero bucket that has taken in others. */
export interface ZeroBucket {
    readonly threshold: number;
    readonly count: number;
}
/**
 * The zero bucket of an exponential histogram widened to `least`, or farther: a populated bucket that the threshold
 * would cut is taken in whole, as Prometheus does.
 */
export declare function widerZeroBucket(histogram: Histogram, least: number): ZeroBucket;
/** `a` and the zero bucket of `b`, widened until their thresholds agree; `a` has lost the buckets it took in. */
export declare function alignZeroBuckets(a: Histogram, b: Histogram): {
    readonly left: Histogram;
    readonly zeroOfRight: ZeroBucket;
};
/** Whether no bucket of a side ends within the zero bucket. */
export declare function beginsOutsideZero(spans: readonly BucketSpan[], { schema, zeroThreshold }: {
    readonly schema: number;
    readonly zeroThreshold: number;
}): boolean;
/** One side without the buckets that end within the zero bucket. */
export declare function outsideZero(side: BucketSide, schema: number, threshold: number): BucketSide;
