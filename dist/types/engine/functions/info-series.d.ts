import { type Column } from '../column.ts';
import type { LabelSet } from '../label-set.ts';
import type { Run } from '../run.ts';
/** The labels by which `info` finds the info series of a series. */
export declare const identifyingNames: readonly string[];
/** A text that is equal for series with the same identifying labels; undefined where a series has none of them. */
export declare function identityOf({ labels }: LabelSet): string | undefined;
/** Tells which label sets have, of each identifying label that any of the columns has, one of the columns' values. */
export declare function sharesIdentity(columns: readonly Column[]): (labels: LabelSet) => boolean;
/** The info series by identifying labels: at each step the newest of each info metric. */
export declare class InfoSeries {
    #private;
    /** Throws where a step has a histogram, or two newest series of one info metric. */
    constructor(samples: readonly Column[], sampleTimes: readonly Column[], run: Run);
    /** The info series at a step, one of each metric. Steps with the same series may give the same array. */
    at(identity: string, step: number): readonly LabelSet[];
}
