import type { Expr } from '../promql/ast.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
/** Whether an expression gives the same at every step of a range query, because of `@`. */
export declare function isConstant(expr: Expr): boolean;
/** Evaluates a constant part of a range query or subquery at its first step only, as Prometheus does. */
export declare function evaluatedOnce(operator: VectorOperator | ScalarOperator): VectorOperator | ScalarOperator;
