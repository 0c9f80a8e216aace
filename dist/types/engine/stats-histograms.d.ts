import { type Histogram } from '../model/histogram.ts';
import type { RangeSeries } from './range-vector.ts';
/**
 * A histogram of a series as Prometheus reads it where it needs only counts and sums: without buckets, and with a hint
 * from comparing it with the one that was read before; without one the hint is `unknown`.
 */
export declare function readStats(histograms: readonly (Histogram | undefined)[], at: number, hasReadBefore: boolean): Histogram | undefined;
/**
 * A series of a range vector read so. Prometheus reads a single window from its left edge (milliseconds) on,
 * a sample on the edge included, though that is not in the window.
 */
export declare function readStatsOfRange(series: RangeSeries, leftEdge: number): RangeSeries;
