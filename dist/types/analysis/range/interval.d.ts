import type { Because } from '../because.ts';
/** Floats between two bounds; `int`: whole numbers only (and infinities); `nan`: NaN may occur besides. */
export interface Interval {
    readonly min: number;
    readonly max: number;
    /** The bound itself is excluded. */
    readonly minOpen: boolean;
    readonly maxOpen: boolean;
    readonly int: boolean;
    readonly nan: boolean;
}
/** Any float. */
export declare const anyValue: Interval;
/** No float: there is no sample. */
export declare const noValue: Interval;
/**
 * The floats that a value can be (native histograms are not spoken of). `sound` follows from PromQL; `likely` is within
 * it and rests on conventions and known exporters besides.
 */
export interface RangeFact {
    readonly sound: Interval;
    readonly likely: Interval;
    readonly because?: Because;
}
/** Nothing is known. */
export declare const unknownRange: RangeFact;
