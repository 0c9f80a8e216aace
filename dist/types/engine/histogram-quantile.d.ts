import { type Histogram } from '../model/histogram.ts';
/** A quantile of a native histogram, and whether observations of NaN made it NaN or moved it up. */
export interface NativeQuantile {
    readonly value: number;
    readonly nanObservations: 'none' | 'nan' | 'skewed';
}
/**
 * The quantile `q` of a native histogram: exponential interpolation within exponential buckets, linear within the
 * zero bucket and custom ones. NaN without observations; observations of NaN count as the highest.
 */
export declare function histogramQuantile(q: number, histogram: Histogram): NativeQuantile;
