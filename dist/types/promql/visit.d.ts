import type { Expr } from './ast.ts';
/** Called at each node before its children; `parents` are those above, the root first, and only valid during the call. Returning false passes over the children. */
export type ExprVisitor = (node: Expr, parents: readonly Expr[]) => unknown;
/** The expressions directly below a node, in the order of the text. */
export declare function childrenOf(expr: Expr): readonly Expr[];
/** Visits an expression and all below it, parents first and in the order of the text. Does not recurse. */
export declare function walk(expr: Expr, visit: ExprVisitor): void;
