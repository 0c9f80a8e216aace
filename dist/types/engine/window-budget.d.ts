import type { Column } from './column.ts';
import type { RangeSeries } from './range-vector.ts';
import type { Run } from './run.ts';
/** The samples that windows are cut from, and the windows. */
type Cut = Pick<RangeSeries, 'from' | 'to' | 'histograms'>;
/** Counts the samples of windows in the budget of a run, series after series. */
export declare class WindowBudget {
    #private;
    constructor(run: Run);
    /** Takes up for good what lies in any window of a series, or a bound for the window of any one step. */
    take(series: Cut): void;
    /** Takes up the windows of a series one after the other, and what was computed from them, which stays. */
    exchange(series: Cut, result: Pick<Column, 'kinds' | 'histograms'>): void;
}
export {};
