import type { Aggregate } from '../promql/ast.ts';
import type { TextOperator, VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles `count_values`: for each value of a group how many elements have it; the value becomes a label. */
export declare function compileCountValues(expr: Aggregate, operand: VectorOperator, parameter: TextOperator, storage: Storage): VectorOperator;
