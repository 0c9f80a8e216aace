import type { Expr } from './ast.ts';
/** The expression over several lines where it is wider than `maxWidth` bytes, as Prometheus' formatter writes it. */
export declare function prettyExpr(expr: Expr, maxWidth?: number): string;
/**
 * The same for a block of YAML, whose first line cannot be indented: operands and operators stand at one level, what is
 * right of an operator behind it where it fits.
 */
export declare function blockExpr(expr: Expr, maxWidth?: number): string;
