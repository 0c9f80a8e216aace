import type { ArithmeticOp, BinaryOp, ComparisonOp, SetOp, TrimOp } from '../promql/ast.ts';
/** An operator between the samples of two series. */
export type ElementOp = ArithmeticOp | ComparisonOp | TrimOp;
/** Whether the operator computes a new value, so that the metric's name, type and unit no longer hold. */
export declare function isArithmetic(op: BinaryOp): op is ArithmeticOp;
/** Whether the operator cuts buckets off histograms. */
export declare function isTrim(op: BinaryOp): op is TrimOp;
/** Whether the operator compares. */
export declare function isComparison(op: BinaryOp): op is ComparisonOp;
/** Whether the operator works on sets of series. */
export declare function isSetOperator(op: BinaryOp): op is SetOp;
