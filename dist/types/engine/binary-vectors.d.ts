import type { Binary } from '../promql/ast.ts';
import { type ElementOp } from './binary-operators.ts';
import type { VectorOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles arithmetic, comparisons and trimming between two vectors. */
export declare function compileVectors(expr: Binary, op: ElementOp, lhs: VectorOperator, rhs: VectorOperator, storage: Storage): VectorOperator;
