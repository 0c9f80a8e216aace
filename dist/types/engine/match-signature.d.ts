import type { VectorMatching } from '../promql/ast.ts';
import type { LabelSet, LabelSets } from './label-set.ts';
/** The labels by which the series of two sides find each other; remembers the signature of every label set. */
export declare class MatchSignatures {
    #private;
    /** Without `on` and `ignoring` all labels but the metric's name count. */
    constructor(matching: VectorMatching | undefined, labelSets: LabelSets);
    /** The signature of a label set: the same object for all that match. */
    of(set: LabelSet): LabelSet;
}
/** The names in `on (…)` or `ignoring (…)`. */
export declare function matchingNames(matching: VectorMatching | undefined): readonly string[];
