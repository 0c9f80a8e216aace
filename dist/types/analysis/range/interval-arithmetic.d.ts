import type { ArithmeticOp } from '../../promql/ast.ts';
import { type Interval } from './interval.ts';
/**
 * How a zero that is a bound is taken: `signed` as floats have it, where dividing by a negative zero turns the sign round;
 * `plain` as people think of it.
 */
export type ZeroReading = 'signed' | 'plain';
/** What an operator can give for operands of two intervals. Rounding never leads past a bound, as it keeps the order of numbers. */
export declare function computeInterval(op: ArithmeticOp, left: Interval, right: Interval, zero: ZeroReading): Interval;
/** The interval of the numbers with the opposite sign. */
export declare function negate(interval: Interval): Interval;
