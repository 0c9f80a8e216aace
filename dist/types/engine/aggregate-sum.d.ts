import type { AggregateContext } from './aggregate-by-group.ts';
import { type Column } from './column.ts';
/** `sum`: floats with Neumaier's compensation, histograms added up; a mix of both gives no element and a warning. */
export declare function sumGroup(members: readonly Column[], out: Column, context: AggregateContext): void;
