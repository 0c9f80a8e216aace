import type { Call, Expr, MatrixSelector, Subquery, VectorSelector } from '../../promql/ast.ts';
/** What a function over time reads: the argument with a range. Undefined where it takes none. */
export declare function rangeArgument({ args }: Call): MatrixSelector | Subquery | undefined;
/** The selector whose samples a node gives as they are, if it is as simple as that. */
export declare function plainSelector(node: Expr): VectorSelector | undefined;
/** The name of the metric that a node gives as it is, in backticks. */
export declare function plainName(node: Expr): string | undefined;
