import { type Histogram } from '../../model/histogram.ts';
import type { RangeAnnotations } from './range-annotations.ts';
/** Gathers the change of histograms; undefined once exponential and custom buckets have met. */
export declare class HistogramSum {
    #private;
    constructor(first: Histogram, annotations: RangeAnnotations);
    /** Adds a histogram. */
    add(other: Histogram): void;
    /** Subtracts a histogram. */
    subtract(other: Histogram): void;
    /** The sum as it is. */
    get total(): Histogram | undefined;
    /** The sum, as a gauge. */
    change(): Histogram | undefined;
}
