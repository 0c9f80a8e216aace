import type { Call, Expr } from '../../promql/ast.ts';
/** The text of an argument; undefined where it is no literal. */
export declare function textArgument(call: Call, index: number): string | undefined;
/** The text of a string literal, in parentheses or not. */
export declare function literalText(expr: Expr | undefined): string | undefined;
