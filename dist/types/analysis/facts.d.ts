import type { Expr } from '../promql/ast.ts';
import type { Branch } from './branch.ts';
/** What is known of the result of a node: one branch for each alternative, at least one, at most `mostBranches`. */
export interface Facts {
    readonly branches: readonly [Branch, ...Branch[]];
    /** There were more alternatives than are told apart, or they were joined: the last branch stands for several. */
    readonly joined: boolean;
}
/** What is known of the nodes of one expression. */
export interface ExprFacts {
    readonly root: Facts;
    /** Of a node of this expression; nothing is known of any other. */
    of(node: Expr): Facts;
}
