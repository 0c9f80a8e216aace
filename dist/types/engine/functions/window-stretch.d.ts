import type { RangeVector } from '../range-vector.ts';
import type { FloatWindows } from './split-samples.ts';
/** How the samples of each window lie between its edges, in seconds; 0 where it has fewer than two. */
export interface WindowStretch {
    /** From the first to the last sample. */
    readonly sampled: Float64Array;
    /** How far the change is taken to go on before the first sample, zero points aside. */
    readonly before: Float64Array;
    /** The same behind the last sample. */
    readonly after: Float64Array;
}
/**
 * How far the change in each window is extrapolated: up to an edge that is nearer than 1.1 average distances of the
 * samples, else for half such a distance. Series at the same times share it.
 */
export declare function windowStretch(floats: FloatWindows, ranges: RangeVector): WindowStretch;
