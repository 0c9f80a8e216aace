import { type Labels } from '../model/labels.ts';
/** A label set that exists once in its `LabelSets`: equal sets are the same object. */
export interface LabelSet {
    /** Counts from 0 in the order of first use. */
    readonly id: number;
    /** Sorted by name, without empty values. */
    readonly labels: Labels;
}
/** Interns label sets, and remembers what was derived from them. */
export declare class LabelSets {
    #private;
    readonly empty: LabelSet;
    /** The set of labels that are sorted by name and have no empty value. */
    of(labels: Labels): LabelSet;
    /** The set without the metric's name, type and unit. */
    withoutName(set: LabelSet): LabelSet;
    /** The labels of the given names only. */
    keep(set: LabelSet, names: readonly string[]): LabelSet;
    /** The labels of all other names. */
    drop(set: LabelSet, names: readonly string[]): LabelSet;
}
