import type { ExprFacts } from '../../analysis/facts.ts';
import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts';
import { type Comparison } from './comparison-truth.ts';
/** One side of the `or`s that an alert consists of, and what decides whether it has a sample. */
export interface Alternative {
    readonly expr: Expr;
    /** Something decides: a comparison, `absent`, `unless`, `and`, an alert's state, or a recorded condition. */
    readonly conditional: boolean;
    /** Comparisons that hold for every value. */
    readonly certain: readonly Comparison[];
    /** Comparisons with `bool`. */
    readonly bools: readonly Binary[];
    readonly selectors: readonly VectorSelector[];
    /** Something is measured: a rate, a difference, a share, a quantile. */
    readonly measured: boolean;
    /** Only the being there of series is asked for: `count`, `group`. */
    readonly counted: boolean;
}
/** What each alternative of an alert's expression depends on. Empty for expressions that are too large to tell. */
export declare function findAlternatives(ast: Expr, facts: ExprFacts): readonly Alternative[];
