import type { ArithmeticOp, ComparisonOp } from '../promql/ast.ts';
/** Computes `a op b` at every step. The arrays are of equal length; `out` may be one of the others. */
export declare function computeFloats(op: ArithmeticOp, a: Float64Array, b: Float64Array, out: Float64Array): void;
/** Tells by 1 and 0 whether `a op b` holds at every step. The arrays are of equal length. */
export declare function compareFloats(op: ComparisonOp, a: Float64Array, b: Float64Array, out: Uint8Array): void;
