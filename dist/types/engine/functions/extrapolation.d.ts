/** Where the samples of a window lie; times in milliseconds. One object serves many windows. */
export interface SampledStretch {
    rangeStart: number;
    rangeEnd: number;
    /** Times of the first and the last sample. */
    first: number;
    last: number;
    /** Samples less one. */
    intervals: number;
    /** When the counter began, where that is known and lies in the window; else 0. */
    start: number;
    /** First value of a counter divided by its growth: how much longer ago it was zero; else infinite. */
    zeroRatio: number;
}
/**
 * By what the change between the samples of a window is multiplied to be that of the whole window. Up to each edge it
 * is taken to go on, if that is nearer than 1.1 average distances, else for half such a distance; a counter only back
 * to zero.
 */
export declare function extrapolationFactor(stretch: SampledStretch): number;
