import type { Binary } from '../promql/ast.ts';
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles a binary operation of scalars and vectors. Throws where the operands are of other types, which the parser refuses. */
export declare function compileBinary(expr: Binary, lhs: Operator, rhs: Operator, storage: Storage): VectorOperator | ScalarOperator;
