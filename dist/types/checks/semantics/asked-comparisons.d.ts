import type { Expr } from '../../promql/ast.ts';
import { type Comparison } from './comparison-truth.ts';
/** A comparison that an alert's samples have to pass. */
export interface AskedComparison {
    readonly node: Comparison;
    /** The side of the alert's `or`s that it belongs to. */
    readonly alternative: Expr;
}
/** The sides of the `or`s that an expression consists of. */
export declare function alternativesOf(ast: Expr): readonly Expr[];
/** The comparisons without `bool` of an alert, in the order of the text; what `unless` takes away is not asked for. */
export declare function askedComparisons(ast: Expr): readonly AskedComparison[];
