import type { Binary } from '../promql/ast.ts';
import { type ElementOp } from './binary-operators.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
/** Compiles an operation between a vector and a scalar; `scalarSide` tells where the scalar stands. */
export declare function compileWithScalar(expr: Binary, op: ElementOp, vector: VectorOperator, scalar: ScalarOperator, scalarSide: 'left' | 'right'): VectorOperator;
