import type { Call } from '../promql/ast.ts';
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts';
/** Compiles the call of a function. Throws where there is no such function: the parser has refused it before. */
export declare function compileCall(call: Call, args: readonly Operator[]): VectorOperator | ScalarOperator;
