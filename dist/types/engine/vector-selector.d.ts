import type { VectorSelector } from '../promql/ast.ts';
import { type Column, type Vector } from './column.ts';
import type { VectorOperator } from './operator.ts';
import type { Run } from './run.ts';
import { type SeenSamples } from './sample-lookup.ts';
import type { Storage } from './storage.ts';
import { type StoredSeries } from './stored-series.ts';
/** A compiled instant vector selector; it also tells the times of the samples. */
export interface SelectorOperator extends VectorOperator {
    readonly expr: VectorSelector;
    /** Times of the selected samples, in seconds, instead of their values. */
    evaluateSampleTimes(run: Run): Vector;
    /** Start timestamps of the selected samples, in seconds; no sample where there is none. */
    evaluateStartTimes(run: Run): Vector;
}
/** Compiles an instant vector selector; `stats`: of its histograms only count and sum are needed. */
export declare function compileVectorSelector(expr: VectorSelector, storage: Storage, stats?: boolean): SelectorOperator;
/** Whether an operator is a selector, whose samples have times of their own. */
export declare function isSelectorOperator(operator: object): operator is SelectorOperator;
/** Fills a column from the samples that the steps see; a stale marker among them says that there is none. */
export type Reader = (series: StoredSeries, seen: SeenSamples, column: Column, times: Float64Array, run: Run) => void;
