import { type Interval } from './interval.ts';
/** One number; of NaN, NaN alone. */
export declare function pointAt(value: number): Interval;
/** The numbers from one to another, both included. */
export declare function between(min: number, max: number, int?: boolean): Interval;
/** An interval with some of its properties changed. */
export declare function changed(interval: Interval, change: Partial<Interval>): Interval;
/** Whether there is neither a number nor NaN in it. */
export declare function isEmpty(interval: Interval): boolean;
/** Whether there is no number in it; NaN there may be. */
export declare function hasNoNumber({ min, max, minOpen, maxOpen }: Interval): boolean;
/** The one number that it holds; undefined where there may be others, or NaN. */
export declare function onlyNumber({ min, max, minOpen, maxOpen, nan }: Interval): number | undefined;
/** Whether a number is in it. */
export declare function contains(interval: Interval, value: number): boolean;
/** Whether nothing is known of the value. */
export declare function isAny(interval: Interval): boolean;
/** The narrowest interval that holds both. */
export declare function hull(a: Interval, b: Interval): Interval;
/** What is in both. */
export declare function intersect(a: Interval, b: Interval): Interval;
/** The same values with bounds that are whole where the values are. */
export declare function tightened(interval: Interval): Interval;
/** An interval above both whose bounds are among a few numbers where they moved. */
export declare function widen(before: Interval, after: Interval): Interval;
