import type { Because, Confidence } from '../because.ts';
/** What the samples of a series are. */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'histogram-bucket' | 'histogram-sum' | 'histogram-count' | 'summary-quantile' | 'info' | 'stateset';
/** What an expression made of them. `counters-aggregated`: a sum (or another aggregation) of counters that went through no rate. */
export type DerivedType = 'rate' | 'increase' | 'ratio' | 'quantile' | 'average' | 'counters-aggregated' | 'derived';
/** A sample as it was scraped, or one that behaves like it: a count of series is a gauge. */
export interface MetricTypeFact {
    readonly kind: 'metric';
    readonly type: MetricType;
    readonly confidence: Confidence;
    readonly because: Because;
    /** A gauge that holds a point in time. */
    readonly point?: true;
}
/** A sample that an expression computed. */
export interface DerivedTypeFact {
    readonly kind: 'derived';
    readonly type: DerivedType;
    readonly confidence: Confidence;
    readonly because: Because;
    /**
     * Of a ratio: what both of its sides are, rates (or increases), or counters as they stand. Those may be parts of
     * histograms (or summaries), as may be the counters of a sum.
     */
    readonly of?: 'rates' | 'counters' | 'histograms';
}
/** What kind of value a sample is. `number`: the expression itself says it (`100`, `24 * 60`). */
export type TypeFact = {
    readonly kind: 'unknown';
} | {
    readonly kind: 'number';
} | MetricTypeFact | DerivedTypeFact;
/** Nothing is known. */
export declare const unknownType: TypeFact;
/** Of literals and what is computed from them alone. */
export declare const numberType: TypeFact;
type Counting = 'counter' | 'histogram-bucket' | 'histogram-sum' | 'histogram-count';
/** A sample that only grows until its process starts anew. */
export interface CountingFact extends MetricTypeFact {
    readonly type: Counting;
}
/** A sample that goes up and down. */
export type LevelFact = (MetricTypeFact & {
    readonly type: Exclude<MetricType, Counting | 'histogram'>;
}) | (DerivedTypeFact & {
    readonly type: Exclude<DerivedType, 'counters-aggregated' | 'derived'>;
});
/** Whether a sample only grows until its process starts anew: it says nothing before `rate()` or `increase()` read it. */
export declare function isCounting(type: TypeFact): type is CountingFact;
/** Of what a sample counts that went through no rate: plain counters, or parts of histograms; undefined for any other. */
export declare function countingOf(type: TypeFact): 'counters' | 'histograms' | undefined;
/** Whether a sample is a counter that went through no rate, or a sum of such. */
export declare function isAccumulated(type: TypeFact): type is CountingFact | DerivedTypeFact;
/** Whether a sample goes up and down, so that a decrease is no reset. */
export declare function goesUpAndDown(type: TypeFact): type is LevelFact;
/** A type as a noun with its article. */
export declare function nounOf(type: MetricTypeFact | DerivedTypeFact): string;
export {};
