import type { Call } from '../promql/ast.ts';
import type { Column } from './column.ts';
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts';
import type { RangeSeries, RangeVector } from './range-vector.ts';
import type { Run } from './run.ts';
/** Builds the operator of a call from those of its arguments. Each call has its own, so it may keep caches. */
export type FunctionCompiler = (call: Call, args: readonly Operator[]) => VectorOperator | ScalarOperator;
/**
 * Computes one series of a range function: fills `out` at every step for which the function has a result. `ranges` is the
 * range vector that the series belongs to.
 */
export type RangeKernel = (series: RangeSeries, ranges: RangeVector, out: Column, run: Run) => void;
