import type { SyntaxProblem } from '../text/problem.ts';
import { type SeriesItem } from './series-values.ts';
/** Reads the values of a series line from an offset on: the items, and what is wrong with them. */
export declare function readSeriesItems(text: string, at: number): {
    readonly items: readonly SeriesItem[];
    readonly problems: readonly SyntaxProblem[];
};
