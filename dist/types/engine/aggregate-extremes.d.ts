import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
/** `max`: the greatest float; NaN only where there is nothing else. */
export declare function maxGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
/** `min`: the smallest float; NaN only where there is nothing else. */
export declare function minGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
