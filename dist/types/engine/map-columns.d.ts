import { type Column, type Vector } from './column.ts';
import type { LabelSet } from './label-set.ts';
import type { Run } from './run.ts';
import { type Uniqueness } from './unique-series.ts';
/** The labels of a result whose metric name goes: now, or at the end of the query. */
export declare function namelessLabels(labels: LabelSet, run: Run): {
    readonly labels: LabelSet;
    readonly dropName: boolean;
};
/** The vector of columns that were derived one by one; those without samples are left out, equal label sets are joined or refused, for instant queries with delayed name removal at the end only. */
export declare function vectorOf(columns: readonly Column[], ordered: boolean, run: Run, { strict, mixed }?: Uniqueness): Vector;
