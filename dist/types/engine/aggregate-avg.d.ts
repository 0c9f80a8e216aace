import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
/**
 * `avg`: the compensated sum divided by the count; where the sum overflows, the mean is carried on incrementally from
 * there.
 */
export declare function averageGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
