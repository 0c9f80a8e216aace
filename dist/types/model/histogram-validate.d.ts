import { type Histogram } from './histogram.ts';
/** Why storage refuses the histogram, in Prometheus' words; undefined where it does not. */
export declare function validateHistogram(histogram: Histogram): string | undefined;
