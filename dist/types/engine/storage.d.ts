import type { Histogram } from '../model/histogram.ts';
import { type Labels } from '../model/labels.ts';
import type { Matcher } from '../model/matcher.ts';
import { type LabelSet, LabelSets } from './label-set.ts';
import { type SampleColumns, StoredSeries } from './stored-series.ts';
/** Who appends: a rule by its position among all rules, with its `query_offset`; absent for loaded series. */
export interface Producer {
    readonly position: number;
    readonly delayMs: number;
}
/** Series in memory. Label sets are interned, samples lie in typed arrays, selections are in the order of appearance, then of the labels. */
export declare class Storage {
    #private;
    readonly labelSets: LabelSets;
    /** Time of the earliest sample of all, in milliseconds; infinite while there is none. */
    get earliest(): number;
    /** How many series there are; a selection holds as long as this does not change. */
    get size(): number;
    /** The series of a label set, where there is one. */
    find(labels: LabelSet): StoredSeries | undefined;
    /**
     * Appends a sample by the storage's rules, or gives the error text of Prometheus' storage: a sample must be newer
     * than the last of its series, or equal to it.
     */
    append(labels: Labels, time: number, value: number | 'stale' | Histogram, startTime?: number, producer?: Producer): {
        readonly error: string;
    } | undefined;
    /** `append` for a label set of this storage. */
    appendTo(labels: LabelSet, time: number, value: number | 'stale' | Histogram, startTime?: number, producer?: Producer): {
        readonly error: string;
    } | undefined;
    /**
     * Appends as the storage would if it held only what is visible at a time: samples that a replay has not reached yet
     * stay behind the new one.
     */
    insert(labels: LabelSet, time: number, value: number | 'stale' | Histogram, visibleUntil: number, producer: Producer): {
        readonly error: string;
    } | undefined;
    /** Notes at which of the evaluations (ascending, in milliseconds) of a replay each loaded series appears. */
    noteAppearances(times: Float64Array): void;
    /** Removes all series that were created after the storage had the given size. */
    truncate(size: number): void;
    /** Lets go of the samples that the rule at a position has given; its series stay known. */
    release(position: number): void;
    /** Adds a series with all its samples, ascending in time; the label set must be new. */
    addSeries(labels: LabelSet, columns: SampleColumns, producer?: Producer): void;
    /** The series that all matchers accept, in the order in which a replay gets them, then of their labels. */
    select(name: string | undefined, matchers: readonly Matcher[]): readonly StoredSeries[];
}
