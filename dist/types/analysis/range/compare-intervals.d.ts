import type { ComparisonOp } from '../../promql/ast.ts';
import { type Interval } from './interval.ts';
/** Whether a comparison holds for all values, for none, or for some. */
export type Truth = 'always' | 'never' | 'sometimes';
/** Whether `left op right` holds. Nothing compares with NaN, but that it is unequal. */
export declare function compareIntervals(op: ComparisonOp, left: Interval, right: Interval): Truth;
/** The same where NaN is left aside. */
export declare function compareNumbers(op: ComparisonOp, left: Interval, right: Interval): Truth;
/** What remains of the left values where `left op right` holds. */
export declare function filterInterval(op: ComparisonOp, left: Interval, right: Interval): Interval;
