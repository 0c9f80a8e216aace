import { type Histogram } from './histogram.ts';
/**
 * Whether the counter was reset between two samples of a native histogram, as Prometheus 3.14 decides it. The hint
 * of the current one settles it if it is reset or not_reset; else any count that fell, a populated bucket that is
 * gone, a finer schema, a smaller or cutting zero threshold, or a change between exponential and custom buckets do.
 */
export declare function detectReset(current: Histogram, previous: Histogram): boolean;
