import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
/** A label of a series; of a bare quoted string in the braces the name is `__name__`, with the same place. */
export interface SeriesLabel {
    readonly name: Located<string>;
    readonly value: Located<string>;
    readonly span: Span;
}
/** Name and labels of a series as written. */
export interface SeriesHead {
    /** The name before the braces. */
    readonly name?: Located<string>;
    readonly labels: readonly SeriesLabel[];
    readonly problems: readonly SyntaxProblem[];
}
/** Reads `name{label="value", …}`; whatever stands behind it is wrong. `context` ends the message of a wrong first token. */
export declare function readSeriesHead(text: string, context: '' | ' in series values'): SeriesHead;
/** Where the name and the labels of a series line end and its values begin; undefined where it begins with neither. */
export declare function seriesHeadEnd(text: string): number | undefined;
