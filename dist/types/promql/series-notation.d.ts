import { type Labels } from '../model/labels.ts';
import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import { type SeriesLabel } from './series-head.ts';
import type { SeriesItem } from './series-values.ts';
/** The labels of a series or sample, with their places. */
export interface ParsedMetric {
    /** The name before the braces. */
    readonly name?: Located<string>;
    /** As written in the braces. */
    readonly labels: readonly SeriesLabel[];
    /** Sorted, with the name as `__name__`; a name that is written twice is there twice. */
    readonly labelSet: Labels;
    /** The first syntax error, and values that are out of range. Nothing else is to be trusted where there are any. */
    readonly problems: readonly SyntaxProblem[];
}
/** A line of series notation: labels and values. */
export interface ParsedSeries extends ParsedMetric {
    readonly items: readonly SeriesItem[];
}
/** Parses `up{job="x"}`, the labels of an expected sample. An empty text has no labels. Never throws. */
export declare function parseMetric(text: string): ParsedMetric;
/**
 * Parses `up{job="x"} 1 2+3x4 _ stale {{schema:0}}`, a series of a unit test with its values behind it. Values are
 * kept as written; `seriesValues` computes them. Never throws, and takes linear time.
 */
export declare function parseSeries(text: string): ParsedSeries;
