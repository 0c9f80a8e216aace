import type { Expr } from '../../promql/ast.ts';
/**
 * What is certain about the labels of an expression's result. The metric name is left out: a rule gives its own.
 * Everything unknown is left open.
 */
export interface OutputSeries {
    /** All labels that can occur; absent where others may too. */
    readonly closed?: ReadonlySet<string>;
    /** The series come from both sides of an `or`, and some may lack labels that others have. */
    readonly mixed?: boolean;
    /** What is asked of a label's value, as text (`="prod"`); `unclear` where more is asked than a text can say. */
    readonly asked: ReadonlyMap<string, string>;
    /** The result keeps all labels of this metric's series, and selects nothing else. */
    readonly metric?: string;
}
/** Derives the labels of the series that an expression returns. */
export declare function outputSeries(expr: Expr, depth?: number): OutputSeries;
/**
 * Whether two results can have a series with the same labels, where that is more than a guess: both have the same labels
 * and no others, or those of one metric's series, and one asks nothing that the other does not. Results that could
 * only meet where labels are empty do not count. `overridden` are labels that the rules set themselves.
 */
export declare function canCollide(a: OutputSeries, b: OutputSeries, overridden: ReadonlySet<string>): boolean;
