import { type GoValue } from './go-value.ts';
/** The number that a value stands for, in seconds of a duration; throws a `CallFailure` where it stands for none. */
export declare function numberFrom(value: GoValue): number;
/** Nanoseconds as seconds: the whole ones and the fraction each become a float. */
export declare function secondsOf(nanoseconds: bigint): number;
