import type { Expr, VectorSelector } from '../../promql/ast.ts';
/** Whether an expression can give something, given which of its selectors can: a join needs both sides, `or` one of them. */
export declare function isProductive(expr: Expr, canGive: (selector: VectorSelector) => boolean): boolean;
