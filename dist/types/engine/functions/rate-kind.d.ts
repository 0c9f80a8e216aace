/** What kind of rate a function computes. */
export interface RateKind {
    /** The values only grow, and begin again from zero: `rate` and `increase`, not `delta`. */
    readonly counter: boolean;
    /** Divided by the length of the range: `rate`. */
    readonly perSecond: boolean;
}
/** The seconds of a length of time in milliseconds, rounded as Go's `Duration.Seconds` does. */
export declare function goSeconds(ms: number): number;
