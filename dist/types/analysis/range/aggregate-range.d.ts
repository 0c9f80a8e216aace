import type { AggregateOp } from '../../promql/ast.ts';
import { type Interval } from './interval.ts';
import type { Reading } from './reading.ts';
/** What an aggregation can give for one or more values of an interval. */
export declare function aggregateRange(op: AggregateOp, values: Interval, param: Interval | undefined, reading: Reading): Interval;
