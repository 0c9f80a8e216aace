import type { Expr, MatrixSelector, Subquery, VectorSelector } from '../../promql/ast.ts';
/** One selector of an expression, and where it stands in it. */
export interface Read {
    readonly selector: VectorSelector;
    /** The metric name that it asks for; absent where a pattern or nothing is asked of the name. */
    readonly name?: string;
    /** The range that it reads, its own or that of a subquery around it; absent: the newest sample. */
    readonly window?: MatrixSelector | Subquery;
    /** The name of the function that gets the range. */
    readonly func?: string;
    /**
     * The expression says what it should without it too: it is one of several names for a value (`a or b`), a condition that
     * `unless` takes away, or what `absent` looks for. Alternatives that are conditions by themselves are not of that kind.
     */
    readonly optional: boolean;
}
/** The selectors of an expression in the order of the text. */
export declare function readsOf(expr: Expr): readonly Read[];
