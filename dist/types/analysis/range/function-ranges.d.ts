import { type Interval } from './interval.ts';
import type { Reading } from './reading.ts';
/** What a function can give, for what its arguments can be, in their order; texts count as any value. */
export type FunctionRange = (args: readonly Interval[], reading: Reading) => Interval;
/** What a function of PromQL can give; undefined where nothing is known of it. */
export declare function functionRange(name: string): FunctionRange | undefined;
