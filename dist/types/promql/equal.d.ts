import type { Expr } from './ast.ts';
/**
 * Whether two expressions are the same but for places, the order of matchers, how the name is written, and clauses
 * that print as nothing (`by ()`, `ignoring ()`, `on ()` beside a scalar, `offset 0s`, a `+` before a duration or
 * before a power of `Inf`).
 */
export declare function equalExpr(a: Expr, b: Expr): boolean;
