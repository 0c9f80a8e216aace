import type { Aggregate } from '../promql/ast.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles `limitk` (the first elements of each group) and `limit_ratio` (those whose hash lies below a ratio). */
export declare function compileLimit(expr: Aggregate, operand: VectorOperator, parameter: ScalarOperator, storage: Storage): VectorOperator;
