import type { VectorMatching } from '../promql/ast.ts';
import type { ResultLabels } from './binary-labels.ts';
import type { Column } from './column.ts';
import type { LabelSet } from './label-set.ts';
import type { MatchSignatures } from './match-signature.ts';
/** Two series whose samples are combined; undefined stands for a fill value where the series is missing. */
export interface Pair {
    /** Position in the vector of which several may match. */
    readonly many: number | undefined;
    /** Position in the vector of which only one may match. */
    readonly one: number | undefined;
    /** Position among the outputs. */
    readonly output: number;
    /** Position among the signatures. */
    readonly signature: number;
    /** Of pairs of the same number only one may match at a step. */
    readonly exclusion: number;
}
/** A signature that occurs on both sides, or on one whose partners are filled in. */
export interface Signature {
    readonly labels: LabelSet;
    /** Positions of the series that only one of may be present at a step. */
    readonly ones: number[];
}
/** Which series find each other, independent of the steps. */
export interface MatchPlan {
    /** In the order in which Prometheus combines them. */
    readonly pairs: readonly Pair[];
    readonly outputs: readonly LabelSet[];
    readonly signatures: readonly Signature[];
    /** How many series of the many side share each exclusion. */
    readonly contenders: readonly number[];
    /** Several series lead to one output, which stands where the first of them does. */
    readonly shared: boolean;
}
/** Which sides are filled in where a partner is missing. */
export interface Filled {
    readonly many: boolean;
    readonly one: boolean;
}
/** Builds the plans of one operation; the last is kept as long as the label sets stay the same. */
export declare class MatchPlanner {
    #private;
    constructor(matching: VectorMatching | undefined, signatures: MatchSignatures, filled: Filled);
    /** The plan for two vectors. */
    plan(many: readonly Column[], one: readonly Column[], labels: ResultLabels): MatchPlan;
}
