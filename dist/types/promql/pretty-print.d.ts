import type { Expr } from './ast.ts';
/** The expression over several lines where it is wider than `maxWidth` bytes, as Prometheus' formatter writes it. */
export declare function prettyExpr(expr: Expr, maxWidth?: number): string;
