import { type Histogram } from '../model/histogram.ts';
/** A share of the observations, and whether there are observations of NaN, which no share includes. */
export interface NativeFraction {
    readonly value: number;
    readonly nanObservations: boolean;
}
/**
 * The share of a native histogram's observations between two bounds, interpolated as the quantile is. NaN without
 * observations or where a bound is NaN; 0 where `lower` is not below `upper`.
 */
export declare function histogramFraction(lower: number, upper: number, histogram: Histogram): NativeFraction;
