import type { Span } from '../../text/span.ts';
import type { MonotonicityFix } from '../classic-buckets.ts';
import type { Run } from '../run.ts';
/** Where a histogram function is annotated, and in which run. */
export interface RemarkPlace {
    readonly run: Run;
    readonly span: Span;
}
/** Warns of a float that is no bucket. */
export declare function warnOfBound({ run, span }: RemarkPlace, le: string, name: string): void;
/** Warns of a classic and a native histogram with the same labels. */
export declare function warnOfMix({ run, span }: RemarkPlace, name: string): void;
/** Warns of quantiles that are outside of 0 to 1. */
export declare function warnOfQuantiles({ run, span }: RemarkPlace, quantiles: Float64Array): void;
/** Informs that observations of NaN change a quantile. */
export declare function informOfNaN({ run, span }: RemarkPlace, effect: 'nan' | 'skewed', name: string): void;
/** Informs that observations of NaN belong to no fraction. */
export declare function informOfExcludedNaN({ run, span }: RemarkPlace, name: string): void;
/** Gathers which classic histograms were not monotonic, and informs of them in one text for each metric. */
export declare class MonotonicityRemarks {
    #private;
    constructor(place: RemarkPlace);
    /** Notes that the buckets of a histogram had to be fixed. */
    note(name: string, step: number, fix: MonotonicityFix): void;
    /** Adds the annotations: one for each query. */
    report(): void;
}
