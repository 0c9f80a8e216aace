import type { Unary } from '../promql/ast.ts';
import type { Operator } from './operator.ts';
/** Compiles `-x`: of a vector the name is dropped, and a histogram becomes a gauge. */
export declare function compileNegation(expr: Unary, operand: Operator): Operator;
