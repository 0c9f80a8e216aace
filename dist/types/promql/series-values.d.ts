import type { Histogram } from '../model/histogram.ts';
import type { Span } from '../text/span.ts';
/** One position of a series: a number, a stale marker, nothing, or a histogram. */
export type SeriesValue = number | 'stale' | null | Histogram;
/**
 * One item of a series' values, which may stand for many positions; `1+2x999999999` is never more than this.
 * `count` is the number of positions; each differs from the one before by `step`, where there is one.
 */
export type SeriesItem = {
    readonly kind: 'missing';
    readonly span: Span;
    readonly count: number;
} | {
    readonly kind: 'float';
    readonly span: Span;
    readonly count: number;
    readonly first: number | 'stale';
    readonly step?: number;
} | {
    readonly kind: 'histogram';
    readonly span: Span;
    readonly count: number;
    readonly first: Histogram;
    readonly step?: {
        readonly histogram: Histogram;
        readonly sign: '+' | '-';
    };
    /** A counter reset hint was written, so that a comparison regards it. */
    readonly hintWritten: boolean;
};
/** How many positions the items stand for. */
export declare function seriesLength(items: readonly SeriesItem[]): number;
/** Computes the positions one by one; floats gather the error of repeated addition, as in Prometheus. */
export declare function seriesValues(items: readonly SeriesItem[]): Generator<SeriesValue, void>;
/** All positions, or an error where they are more than the limit. */
export declare function expandSeries(items: readonly SeriesItem[], limit: number): readonly SeriesValue[] | {
    readonly error: string;
};
/** Why the second of two histograms cannot be added to the first, in Prometheus' words. */
export declare function combineError(first: Histogram, step: Histogram): string | undefined;
