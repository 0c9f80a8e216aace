import { type Histogram } from '../../model/histogram.ts';
/** A histogram between two others, or undefined where exponential and custom buckets would meet. */
export interface InterpolatedHistogram {
    readonly histogram: Histogram | undefined;
    /** The operations for which custom bounds had to be reduced to the common ones. */
    readonly reconciled: readonly ('addition' | 'subtraction')[];
}
/**
 * The histogram at `fraction` (0 to 1) of the way from one to the other, bucket by bucket on a straight line; a counter
 * that was reset is taken to have begun anew from zero right after the first.
 */
export declare function interpolateHistogram(from: Histogram, to: Histogram, fraction: number, counter: boolean): InterpolatedHistogram;
