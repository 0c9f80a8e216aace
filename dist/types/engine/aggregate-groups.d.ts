import type { Grouping } from '../promql/ast.ts';
import { type Column } from './column.ts';
import type { LabelSet, LabelSets } from './label-set.ts';
/** Series that are aggregated together. */
export interface Group {
    readonly labels: LabelSet;
    /** Positions in the vector, ascending. */
    readonly members: readonly number[];
}
/** Forms the groups of `by (…)` or `without (…)`; the last division is kept as long as the label sets stay the same. */
export declare class Groups {
    #private;
    constructor(grouping: Grouping | undefined, labelSets: LabelSets);
    /** The groups of a vector, in order of their first members. */
    of(columns: readonly Column[]): readonly Group[];
    /** The labels of the group that a series belongs to. */
    labelsOf(set: LabelSet): LabelSet;
}
/** Whether at each step the groups stand in the order in which their members first appear at that step. */
export declare function areGroupsInOrder(groups: readonly Group[], columns: readonly Column[], steps: number): boolean;
