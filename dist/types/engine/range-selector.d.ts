import type { MatrixSelector } from '../promql/ast.ts';
import type { RangeOperator } from './operator.ts';
import type { Storage } from './storage.ts';
/** A compiled range vector selector. */
interface RangeSelectorOperator extends RangeOperator {
    readonly expr: MatrixSelector;
}
/** Compiles a range vector selector; `stats`: of its histograms only count and sum are needed. */
export declare function compileRangeSelector(expr: MatrixSelector, storage: Storage, stats?: boolean): RangeSelectorOperator;
export {};
