import type { Aggregate } from '../promql/ast.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles `topk` and `bottomk`: the elements with the greatest or smallest values of each group, NaN last. */
export declare function compileTop(expr: Aggregate, operand: VectorOperator, parameter: ScalarOperator, storage: Storage): VectorOperator;
