import type { Histogram } from '../../model/histogram.ts';
import type { RangeSeries } from '../range-vector.ts';
/** Samples of one kind, and the windows of every step as index ranges from `from` up to, not including, `to`. */
interface SampleWindows {
    /** Milliseconds, ascending. */
    readonly times: Float64Array;
    /** Milliseconds, 0 where unknown; undefined: none is known, or they are not to be regarded. */
    readonly startTimes: Float64Array | undefined;
    readonly from: Int32Array;
    readonly to: Int32Array;
}
/** The floats of a range vector's series. */
export interface FloatWindows extends SampleWindows {
    readonly values: Float64Array;
}
/** The histograms of a range vector's series. */
export interface HistogramWindows extends SampleWindows {
    readonly histograms: readonly Histogram[];
}
/** A series taken apart by the kind of its samples; no histograms: the floats are the series itself. */
export interface SplitSamples {
    readonly floats: FloatWindows;
    readonly histograms: HistogramWindows | undefined;
}
/** Takes the windows of a series apart into floats and histograms. */
export declare function splitSamples(series: RangeSeries): SplitSamples;
export {};
