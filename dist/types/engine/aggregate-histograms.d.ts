import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
/**
 * At the steps where a group has histograms, puts their sum or mean in place of that of the floats; nothing where they
 * cannot be combined or floats are among them.
 */
export declare function replaceHistogramSteps(members: readonly Column[], out: Column, op: 'sum' | 'avg', context: AggregateContext): void;
