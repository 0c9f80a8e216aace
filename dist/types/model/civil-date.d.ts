/** A date of the Gregorian calendar; months and days count from 1. */
export interface CivilDate {
    year: number;
    month: number;
    dayOfMonth: number;
}
/** The date of a day, counted from 1970-01-01. `into` receives the result. */
export declare function civilDate(day: number, into: CivilDate): void;
