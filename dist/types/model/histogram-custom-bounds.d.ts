import type { BucketSpan } from './histogram.ts';
/** The bounds that two ascending lists share. */
export declare function commonBounds(a: readonly number[], b: readonly number[]): number[];
/** For each custom bucket of a side, the index of the bucket under fewer bounds that holds it. */
export declare function bucketsUnder(spans: readonly BucketSpan[], bounds: readonly number[], fewer: readonly number[]): number[];
