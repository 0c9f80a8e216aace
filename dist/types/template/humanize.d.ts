import type { GoTime } from './go-value.ts';
/** A number with a metric prefix: `1.235M`, `120m`. */
export declare function humanize(value: number): string;
/** A number with a binary prefix: `1.177Mi`. */
export declare function humanize1024(value: number): string;
/** Seconds as `1d 2h 3m 4s`; below a minute with a fraction, below a second in a smaller unit. */
export declare function humanizeDuration(seconds: number): string;
/** A ratio as a percentage of four digits: `12.35%`. */
export declare function humanizePercentage(value: number): string;
/** Seconds since the epoch as Go prints a time; what is no time as a number. */
export declare function humanizeTimestamp(seconds: number): {
    text: string;
} | {
    error: string;
};
/** The time of seconds since the epoch, to the millisecond. */
export declare function timeOfSeconds(seconds: number): {
    time: GoTime;
} | {
    error: string;
};
/** The whole part as a 64-bit integer: what does not fit becomes the least of all. */
export declare function toInt64(value: number): bigint;
