import type { Binary, SetOp } from '../promql/ast.ts';
import type { VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles `and`, `or` and `unless`: which elements stay depends on whether the other side has a matching one. */
export declare function compileSetOperator(expr: Binary, op: SetOp, lhs: VectorOperator, rhs: VectorOperator, storage: Storage): VectorOperator;
