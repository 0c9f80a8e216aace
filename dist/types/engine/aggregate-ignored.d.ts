import type { AggregateContext } from './aggregate-by-group.ts';
import type { Column } from './column.ts';
/** Remarks that an aggregation has left out histograms, where the group had any. */
export declare function reportIgnored(members: readonly Column[], { expr, run }: AggregateContext): void;
