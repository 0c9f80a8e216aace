import type { Histogram } from './histogram.ts';
/**
 * How many samples a histogram counts for in the query limit: Prometheus takes its bytes in memory (168, and 8 for
 * each span, bucket and custom bound) with the timestamp, in units of a float sample's 16. `built`: of the result of an
 * operation it takes those without the timestamp, and one.
 */
export declare function histogramSize(histogram: Histogram, built?: boolean): number;
