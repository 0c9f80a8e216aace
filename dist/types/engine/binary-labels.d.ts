import type { Binary } from '../promql/ast.ts';
import type { LabelSet, LabelSets } from './label-set.ts';
/** The labels of the results of an operation between two vectors; remembers those of every pair of label sets. */
export declare class ResultLabels {
    #private;
    /** `nameless`: the name of the many side goes; one that `group_left (__name__)` copies stays. */
    constructor(expr: Binary, nameless: boolean, labelSets: LabelSets);
    /** Labels of the result of two elements; of `one` only those count that `group_left (…)` names. */
    of(many: LabelSet, one: LabelSet): LabelSet;
}
