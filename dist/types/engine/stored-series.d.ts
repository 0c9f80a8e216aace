import type { Histogram } from '../model/histogram.ts';
import type { LabelSet } from './label-set.ts';
/** Kind of a sample that says that the series has ended; stands beside `float` and `histogram`. */
export declare const stale = 3;
/** The samples of a series in columns, ascending in time; only the first `count` entries hold samples. */
export interface SampleColumns {
    /** Milliseconds. */
    times: Float64Array;
    values: Float64Array;
    /** `float`, `histogram` or `stale`; undefined: all are floats. */
    kinds: Uint8Array | undefined;
    histograms: (Histogram | undefined)[] | undefined;
    /** Milliseconds, 0 where unknown; undefined: none is known. */
    startTimes: Float64Array | undefined;
    count: number;
}
/** A series of the storage. */
export declare class StoredSeries implements SampleColumns {
    #private;
    readonly labels: LabelSet;
    /** Position of the rule that records the series; -1: it was loaded. */
    readonly producer: number;
    /** What the recording rule's samples lie before its evaluation time (`query_offset`), in milliseconds. */
    readonly delayMs: number;
    /** Time of the evaluation at which the series first had a sample, in milliseconds; 0 where nothing is replayed. */
    appeared: number;
    times: Float64Array;
    values: Float64Array;
    kinds: Uint8Array | undefined;
    histograms: (Histogram | undefined)[] | undefined;
    startTimes: Float64Array | undefined;
    count: number;
    constructor(labels: LabelSet, producer: number, delayMs: number, appeared: number);
    /** Appends a sample that is later than all others. */
    push(time: number, sample: number | Histogram | 'stale', startTime: number): void;
    /** Puts a sample before the one at an index; its time must lie between its neighbours'. */
    insert(index: number, time: number, value: number | Histogram | 'stale'): void;
    /** Takes over whole columns; the series must be empty and the times ascending. */
    fill(columns: SampleColumns): void;
    /** Lets go of all samples. */
    release(): void;
    /** The samples without stale markers. */
    live(): SampleColumns;
    /** A store for what is derived from the samples as they are now. */
    derived(): Map<string, unknown>;
}
