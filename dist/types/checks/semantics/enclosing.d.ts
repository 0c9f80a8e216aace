import type { Expr } from '../../promql/ast.ts';
import type { PromExpr } from '../../rules/rule-file.ts';
/** The expressions that a node stands in, the nearest first, without parentheses; at most two hundred. */
export declare function enclosing(expr: PromExpr, node: Expr): readonly Expr[];
