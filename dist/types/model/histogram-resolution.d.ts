import { type Histogram } from './histogram.ts';
/** The histogram in a coarser (lower) exponential schema; itself where the schema is not lower. */
export declare function reduceResolution(histogram: Histogram, schema: number): Histogram;
/** Why Prometheus cannot merge the buckets of a histogram whose spans and counts disagree; undefined where it can. */
export declare function resolutionProblem(histogram: Histogram): string | undefined;
/** A copy in a coarser schema, of which nothing is known about resets; itself where the schema is not lower. */
export declare function copyToSchema(histogram: Histogram, schema: number): Histogram;
/** The index of the bucket, `steps` schemas coarser, that holds the bucket `index`. */
export declare function coarserIndex(index: number, steps: number): number;
