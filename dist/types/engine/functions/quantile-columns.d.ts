import { type Column } from '../column.ts';
import type { LabelSet } from '../label-set.ts';
import type { Run } from '../run.ts';
/** The results of one quantile argument: a column for each series, and with a label for each value of the quantile. */
export declare class QuantileColumns {
    #private;
    constructor(run: Run, label: string | undefined);
    /** The column of a series for a value of the quantile. */
    at(slot: number, labels: LabelSet, quantile: number): Column;
    /** All columns in order of their slots. */
    list(): Column[];
}
