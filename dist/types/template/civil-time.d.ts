/** Nanoseconds of a second and of a day. */
export declare const second = 1000000000n;
/** A point in time by the calendar and the clock, in UTC. */
export interface CivilTime {
    readonly year: number;
    /** From 1. */
    readonly month: number;
    readonly day: number;
    /** From 0, Sunday. */
    readonly weekday: number;
    /** From 1. */
    readonly yearDay: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly nanosecond: number;
}
/** The English names of the months. */
export declare const monthNames: readonly string[];
/** The English names of the days of the week. */
export declare const dayNames: readonly string[];
/** Calendar and clock of a time in nanoseconds since the epoch. */
export declare function civilTime(nanoseconds: bigint): CivilTime;
/** The same time of day on another date; months and days beyond the calendar carry over. */
export declare function withDate(nanoseconds: bigint, year: number, month: number, dayOfMonth: number): bigint;
/** Division that rounds down, below zero too. */
export declare function floorDivide(value: bigint, by: bigint): bigint;
