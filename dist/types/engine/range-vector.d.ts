import type { Histogram } from '../model/histogram.ts';
import type { LabelSet } from './label-set.ts';
/** The samples of one series that the windows of a range vector are cut from: ascending in time, without stale markers. */
export interface RangeSeries {
    readonly labels: LabelSet;
    readonly dropName: boolean;
    /** Milliseconds; only the first `count` entries of the arrays hold samples. */
    readonly times: Float64Array;
    /** Floats; 0 where the sample is a histogram. */
    readonly values: Float64Array;
    /** `float` or `histogram` of each sample; undefined: all are floats. */
    readonly kinds: Uint8Array | undefined;
    readonly histograms: readonly (Histogram | undefined)[] | undefined;
    /** Start timestamps in milliseconds, 0 where unknown; undefined: none is known, or they are not to be regarded. */
    readonly startTimes: Float64Array | undefined;
    readonly count: number;
    /** The window of step i is the samples from `from[i]` up to, not including, `to[i]`. */
    readonly from: Int32Array;
    readonly to: Int32Array;
    /** What kernels derive from all samples once; kept as long as the samples do not change. */
    readonly derived: Map<string, unknown>;
}
/** A range vector over all steps of a run. */
export interface RangeVector {
    readonly kind: 'matrix';
    readonly series: readonly RangeSeries[];
    /** Length of the windows in milliseconds. */
    readonly rangeMs: number;
    /** Right edge of the window of each step in milliseconds: the step's time less the offset, or the time that `@` gives. */
    readonly ends: Float64Array;
    /** `anchored` or `smoothed`: the windows then reach one lookback further back (and, smoothed, ahead). */
    readonly extended: 'anchored' | 'smoothed' | undefined;
    /** Cut from the result of a subquery. */
    readonly subquery: boolean;
    readonly ordered: boolean;
}
