import { type ElementOp } from './binary-operators.ts';
import type { StepRemarks } from './binary-remarks.ts';
import { type Column } from './column.ts';
/** One side of an operation over all steps: a column, a scalar, or a fill value. */
export type Operand = Pick<Column, 'kinds' | 'values' | 'histograms'>;
/** How two samples become one. */
export interface CombineRule {
    readonly op: ElementOp;
    /** A comparison gives 0 and 1 and does not filter. */
    readonly bool: boolean;
    /** The side whose sample a comparison that filters keeps. */
    readonly kept: 'left' | 'right';
}
/** Applies an operator step by step to two sides. Keeps its scratch memory from run to run. */
export declare class ColumnCombiner {
    #private;
    constructor(rule: CombineRule);
    /**
     * Fills `into` at the steps where both sides are present. `matched`, where given, gets 1 at the steps where the
     * operator is defined for the two samples, whether a comparison holds or not.
     */
    combine(left: Operand, right: Operand, into: Column, remarks: StepRemarks, matched: Uint8Array | undefined): void;
}
