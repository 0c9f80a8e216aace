import type { Call, Expr } from '../../promql/ast.ts';
/** The calls of `irate()` that are not below a subquery, where they are a way to find peaks. */
export declare function irateCalls(expr: Expr): readonly Call[];
