/** What Prometheus says when a query holds too many samples. */
export declare const tooManySamples = "query processing would load too many samples into memory in query execution";
/**
 * Counts the samples that a query holds at a time. The steps of one query are counted as Prometheus does; where every
 * step is a query of its own the count is an upper bound for each of them, and stepwise evaluation is asked for where
 * that is above the limit.
 */
export declare class SampleBudget {
    #private;
    constructor(limit: number, exact: boolean, weight?: number, count?: {
        held: number;
    });
    /** Whether samples are counted as they are, and not bounded from above. */
    get isExact(): boolean;
    /** What is held now, for `settle`. */
    get held(): number;
    /** The same budget for a part of the query in which every sample of a bound stands for several. */
    weighted(weight: number): SampleBudget;
    /** Takes up samples; throws where that is above the limit. */
    take(samples: number): void;
    /** Gives samples back. */
    release(samples: number): void;
    /** Of all that was taken up since `held` was read, only so many samples stay. */
    settle(held: number, samples: number): void;
}
