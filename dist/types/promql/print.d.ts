import type { Aggregate, Binary, Expr, Subquery, VectorMatching } from './ast.ts';
/** Texts of nodes that were printed already. */
export type PrintedNodes = Map<Expr, string>;
/** The expression on one line, as Prometheus prints it: the form in which it evaluates rules. */
export declare function printExpr(expr: Expr, printed?: PrintedNodes): string;
/** The operator with `bool`, `on (…)`, `group_left (…)` and `fill (…)`. */
export declare function operatorOf(expr: Binary): string;
/** The matching of two vectors; beside a scalar an empty one is dropped. */
export declare function matchingOf(expr: Binary): VectorMatching | undefined;
/** The operator of an aggregation with its clause: `sum by (job) `; an empty `by ()` is left out. */
export declare function aggregateHead({ op, grouping }: Aggregate): string;
/** Range, step and modifiers of a subquery, which stand behind its expression. */
export declare function subquerySuffix(expr: Subquery): string;
