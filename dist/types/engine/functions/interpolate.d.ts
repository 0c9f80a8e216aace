/**
 * The value at a time between two samples, on the straight line between them; a counter that has fallen is taken to
 * have begun anew from zero right after the first. Times in milliseconds.
 */
export declare function interpolate(fromTime: number, fromValue: number, toTime: number, toValue: number, time: number, counter: boolean): number;
