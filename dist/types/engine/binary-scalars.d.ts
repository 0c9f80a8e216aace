import type { Binary } from '../promql/ast.ts';
import type { ScalarOperator } from './operator.ts';
/** Compiles an operation between two scalars; comparisons give 0 and 1. Trimming fails when it is evaluated. */
export declare function compileScalars(expr: Binary, lhs: ScalarOperator, rhs: ScalarOperator): ScalarOperator;
