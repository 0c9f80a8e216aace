import type { ExprFacts } from '../../analysis/facts.ts';
import { type Interval } from '../../analysis/range/interval.ts';
import type { Aggregate, Expr, VectorSelector } from '../../promql/ast.ts';
/** A part that an expression is computed from by arithmetic alone: without it there is no result. */
export interface ValueLeaf {
    readonly node: Aggregate | VectorSelector;
    /** What else goes into the result. */
    readonly others: readonly Expr[];
    /** The values of the whole for those of the part. */
    readonly whole: (part: Interval) => Interval;
}
/** The aggregations and selectors that an expression is computed from. */
export declare function valueLeaves(expr: Expr, facts: ExprFacts): readonly ValueLeaf[];
/** The values that an expression is likely to have, all alternatives together. */
export declare function likelyRange(expr: Expr, facts: ExprFacts): Interval;
