import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
/** `stdvar`: the population variance of the floats; NaN where one of them is not finite. */
export declare function stdvarGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
/** `stddev`: the population standard deviation of the floats. */
export declare function stddevGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
