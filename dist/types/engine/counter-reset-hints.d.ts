import { type Histogram } from '../model/histogram.ts';
/**
 * Gives the histograms of a series the counter reset hints with which Prometheus' storage returns them:
 * `not_reset` where a histogram goes on from the one before; `unknown` behind a reset, written or found, a change of
 * layout, a float, a stale marker, a gauge, or midnight, where a block of storage ends; a gauge stays one (observed in
 * promtool 3.14).
 */
export declare class CounterResetHints {
    #private;
    /** The next histogram as it is read back; its time is in milliseconds. */
    next(histogram: Histogram, time: number): Histogram;
    /** A float or a stale marker stands between two histograms. */
    interrupt(): void;
}
