import type { Histogram } from '../model/histogram.ts';
import type { Labels } from '../model/labels.ts';
import type { Span } from '../text/span.ts';
/** A value at a time (milliseconds since 1970). */
export interface Point {
    readonly time: number;
    readonly value: number | Histogram;
}
/** One element of an instant vector. */
export interface VectorSample extends Point {
    readonly labels: Labels;
}
/** One series of a range vector, or of the result of a range query; its points are in order of time. */
export interface MatrixSeries {
    readonly labels: Labels;
    readonly points: readonly Point[];
}
/** What a query gives. A vector is in Prometheus' order, a matrix sorted by its labels. */
export type QueryValue = {
    readonly kind: 'scalar';
    readonly time: number;
    readonly value: number;
} | {
    readonly kind: 'string';
    readonly time: number;
    readonly value: string;
} | {
    readonly kind: 'vector';
    readonly samples: readonly VectorSample[];
} | {
    readonly kind: 'matrix';
    readonly series: readonly MatrixSeries[];
};
/**
 * A remark of the engine on a result, in Prometheus' words without the `PromQL warning: ` or `PromQL info: ` in front
 * and without the place behind it.
 */
export interface Annotation {
    readonly level: 'warning' | 'info';
    readonly message: string;
    /** Figures that Prometheus' API adds to the message behind a comma. */
    readonly detail?: string;
    /** In the text of the expression. */
    readonly span: Span;
}
/** The outcome of a query: a value with its annotations, or Prometheus' error text. */
export type QueryResult = {
    readonly value: QueryValue;
    readonly annotations: readonly Annotation[];
} | {
    readonly error: string;
    readonly span?: Span;
};
