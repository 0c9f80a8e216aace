import type { Histogram } from '../model/histogram.ts';
import type { LabelSet } from './label-set.ts';
/** What a series has at a step: nothing. */
export declare const absent = 0;
/** What a series has at a step: a float. */
export declare const float = 1;
/** What a series has at a step: a native histogram. */
export declare const histogram = 2;
/** One series of an instant vector over all steps of a run. Columns are never changed once they are handed on. */
export interface Column {
    readonly labels: LabelSet;
    /** The name goes at the end of the query (delayed name removal). */
    readonly dropName: boolean;
    /** `absent`, `float` or `histogram` at each step. */
    readonly kinds: Uint8Array;
    /** The floats; 0 where there is none. */
    readonly values: Float64Array;
    /** The histograms, by step; undefined where the column has none at all. */
    histograms: (Histogram | undefined)[] | undefined;
}
/** An instant vector over all steps of a run. */
export interface Vector {
    readonly kind: 'vector';
    readonly columns: readonly Column[];
    /**
     * At each step, the elements that are present stand in the order in which an evaluation of that step alone would give
     * them. Where this is false, what depends on the order calls `requireOrder`.
     */
    readonly ordered: boolean;
}
/** A scalar over all steps of a run. */
export interface Scalar {
    readonly kind: 'scalar';
    readonly values: Float64Array;
}
/** A text. */
export interface Text {
    readonly kind: 'string';
    readonly value: string;
}
/** What an expression that is no range vector gives. */
export type Value = Vector | Scalar | Text;
/** A column without samples, to be filled. */
export declare function emptyColumn(labels: LabelSet, dropName: boolean, steps: number): Column;
/** Sets a histogram at a step of a column that is being filled. */
export declare function setHistogram(column: Column, step: number, value: Histogram): void;
/** Sets a float at a step of a column that is being filled. */
export declare function setFloat(column: Column, step: number, value: number): void;
/** Whether the column has a sample at any step. */
export declare function hasSamples(column: Column): boolean;
/** The same samples under other labels. */
export declare function relabelled(column: Column, labels: LabelSet, dropName: boolean): Column;
