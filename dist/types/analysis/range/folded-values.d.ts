import { type Interval } from './interval.ts';
import type { Reading } from './reading.ts';
/** A mean of some values, or a quantile between them: within their bounds, but for the last digit where they are no small whole numbers. */
export declare function mixed(values: Interval, reading: Reading): Interval;
/** The sum of one or more values: further from zero than any of them where they are all on one side of it. */
export declare function summed(values: Interval): Interval;
/** How far values lie apart: not below zero; what floats make of infinities is anything. */
export declare function spread(values: Interval, reading: Reading): Interval;
/** A quantile of some values; outside 0 to 1 it is infinite. */
export declare function quantileOf(quantile: Interval, values: Interval, reading: Reading): Interval;
