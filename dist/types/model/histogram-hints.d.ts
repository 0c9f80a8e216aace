import type { CounterResetHint } from './histogram.ts';
/** The hint of a sum or difference, and whether one side knows of a reset where the other knows of none. */
export interface CombinedHint {
    readonly hint: CounterResetHint;
    readonly collision: boolean;
}
/** Combines the hints of two operands: equal ones stay, a gauge prevails, all else is unknown. */
export declare function combineHints(a: CounterResetHint, b: CounterResetHint): CombinedHint;
