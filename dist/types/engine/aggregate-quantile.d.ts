import type { Aggregate } from '../promql/ast.ts';
import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
import type { Run } from './run.ts';
/** `quantile`: interpolates between the floats in order of size, NaN as the smallest. */
export declare function quantileGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
/** Warns of quantiles that are not between 0 and 1. */
export declare function checkQuantiles(values: Float64Array, { param }: Aggregate, run: Run): void;
