import type { BinaryOp, ComparisonOp } from './ast.ts';
/** The comparison that says the same with the sides exchanged: `5 < x` is `x > 5`. */
export declare function turnedAround(op: ComparisonOp): ComparisonOp;
/** Whether an operator compares. */
export declare function isComparisonOp(op: BinaryOp): op is ComparisonOp;
