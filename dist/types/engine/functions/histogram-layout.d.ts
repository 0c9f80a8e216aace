import type { Column } from '../column.ts';
import type { LabelSet } from '../label-set.ts';
import type { Run } from '../run.ts';
/** A column of a vector that holds the buckets of one upper bound. */
export interface BucketColumn {
    /** Index of the column in the vector. */
    readonly column: number;
    readonly bound: number;
}
/** The buckets of one classic histogram: the series that differ in `le` only. */
export interface ClassicGroup {
    /** The labels without `le`. */
    readonly labels: LabelSet;
    /** In order of their bounds. */
    readonly buckets: readonly BucketColumn[];
    /** Index of the column that has the same labels without `le`: native histograms may stand there. */
    readonly twin: number | undefined;
}
/** What the label sets of a vector tell of the histograms in it. */
export interface HistogramLayout {
    /** In order of their labels. */
    readonly groups: readonly ClassicGroup[];
    /** Columns whose `le` gives no bound. */
    readonly unbounded: readonly {
        readonly column: number;
        readonly le: string;
    }[];
    /** The classic histogram of the same labels, by the index of a column. */
    readonly groupOfTwin: ReadonlyMap<number, ClassicGroup>;
}
/** Finds layouts, and remembers the last one: a vector mostly has the same label sets again. */
export declare class HistogramLayouts {
    #private;
    /** The layout of a vector's columns. */
    layoutOf(columns: readonly Column[], run: Run): HistogramLayout;
}
/** The metric's name as annotations tell it: only while names are dropped at the end of a query. */
export declare function annotatedName(labels: LabelSet, run: Run): string;
