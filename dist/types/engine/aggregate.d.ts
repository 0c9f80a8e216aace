import type { Aggregate } from '../promql/ast.ts';
import type { Operator, VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles an aggregation. Throws where the first argument is of the wrong type, which the parser refuses. */
export declare function compileAggregate(expr: Aggregate, operand: VectorOperator, param: Operator | undefined, storage: Storage): VectorOperator;
