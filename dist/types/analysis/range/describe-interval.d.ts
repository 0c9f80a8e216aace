import type { Interval } from './interval.ts';
/** An interval in words that follow "is": `0 or 1`, `at least 1`, `above 10`, `between 0 and 23`; undefined for any number. */
export declare function describeInterval(interval: Interval): string | undefined;
