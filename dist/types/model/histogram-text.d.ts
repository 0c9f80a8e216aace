import { type Histogram } from './histogram.ts';
/** The histogram as Prometheus shows it, `{count:9, sum:-3.1, [-64,-32):1, (0.5,1]:1}`; empty buckets are left out. */
export declare function histogramText(histogram: Histogram): string;
