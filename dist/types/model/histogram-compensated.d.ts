import type { Histogram } from './histogram.ts';
/** A sum of histograms with what its rounding lost; both have the same buckets. */
export interface CompensatedSum {
    readonly sum: Histogram;
    readonly lost: Histogram;
}
/** The buckets of one side of a compensated sum by index. */
export interface CompensatedSide {
    readonly indexes: number[];
    readonly sums: number[];
    readonly lost: number[];
}
/** A loss of nothing for the buckets of a histogram. */
export declare function noLoss(histogram: Histogram): Histogram;
/** One side by index. */
export declare function compensatedSide({ sum, lost }: CompensatedSum, side: 'positive' | 'negative'): CompensatedSide;
/** The sum with other buckets. */
export declare function withSides({ sum, lost }: CompensatedSum, positive: CompensatedSide, negative: CompensatedSide): CompensatedSum;
/** Adds to the bucket at a place of the side. */
export declare function increase(side: CompensatedSide, at: number, increment: number): void;
/** The sum in a coarser exponential schema. */
export declare function reduceCompensated(pair: CompensatedSum, schema: number): CompensatedSum;
/** A zero bucket that has taken in others, with what the additions lost. */
export interface CompensatedZero {
    readonly threshold: number;
    readonly sum: number;
    readonly lost: number;
}
/** The sum with its zero bucket widened to `least`, or farther where that would cut a populated bucket. */
export declare function widenCompensated(pair: CompensatedSum, least: number): CompensatedSum;
/**
 * The zero bucket widened to `least`, or farther where that would cut a populated bucket. Counting starts anew then,
 * but what was lost stays if the cut bucket was negative, as in Prometheus 3.14.
 */
export declare function widerCompensatedZero(pair: CompensatedSum, least: number): CompensatedZero;
/** One side without the buckets that end within the zero bucket. */
export declare function outside(side: CompensatedSide, schema: number, threshold: number): CompensatedSide;
