import type { CivilDate } from '../../model/civil-date.ts';
/** The whole days since 1970 of a timestamp in seconds, rounded down, and the seconds within that day. */
export interface DayTime {
    day: number;
    second: number;
}
/**
 * Splits a timestamp into day and time of day as Go does: the fraction is cut off toward zero, what is no 64-bit number is
 * the smallest one, and times before Go's earliest wrap around. `into` receives the result.
 */
export declare function splitTimestamp(seconds: number, into: DayTime): void;
/** How many days a month has. */
export declare function daysInMonth({ year, month }: CivilDate): number;
/** The number of a day in its year, from 1. */
export declare function dayOfYear({ year, month, dayOfMonth }: CivilDate): number;
