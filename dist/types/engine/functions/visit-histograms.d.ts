import type { Histogram } from '../../model/histogram.ts';
import { ClassicBuckets } from '../classic-buckets.ts';
import { type Column } from '../column.ts';
import { type ClassicGroup, type HistogramLayout } from './histogram-layout.ts';
import { type RemarkPlace } from './histogram-remarks.ts';
/** What is done with each histogram of a vector. `slot` tells the series: native ones first, classic ones after them. */
export interface HistogramVisitor {
    native(value: Histogram, step: number, slot: number, column: Column): void;
    classic(buckets: ClassicBuckets, step: number, slot: number, group: ClassicGroup): void;
}
/**
 * Visits the native histograms of a vector, and the classic ones that its float series make up. Warns of floats that are no
 * buckets, and passes over histograms that are there in both ways, with a warning.
 */
export declare function visitHistograms(columns: readonly Column[], layout: HistogramLayout, place: RemarkPlace, visitor: HistogramVisitor): void;
/** The columns by slot, as a vector's columns; the order of native ones is that of the input. */
export declare function orderedSlots(slots: ReadonlyMap<number, Column>): Column[];
