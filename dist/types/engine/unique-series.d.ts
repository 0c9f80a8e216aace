import { type Column } from './column.ts';
import type { Run } from './run.ts';
/** Columns whose label sets differ, and whether their order is still that of each step alone. */
export interface UniqueColumns {
    readonly columns: readonly Column[];
    readonly ordered: boolean;
}
/** How equal label sets are judged. */
export interface Uniqueness {
    /** In a range query equal label sets are an error even where they never have a sample at the same step. */
    readonly strict?: boolean;
    /** A float and a histogram at the same step are no error; the histogram stays. */
    readonly mixed?: boolean;
}
/**
 * Joins columns of equal label sets that never have a sample at the same step; throws Prometheus' error where they do.
 */
export declare function uniqueSeries(columns: readonly Column[], ordered: boolean, run: Run, { strict, mixed }: Uniqueness): UniqueColumns;
/**
 * Throws unless the order of the elements is known at every step. In a range query Prometheus' own order is that of the
 * whole series.
 */
export declare function requireOrder(vector: {
    readonly ordered: boolean;
}, run: Run): void;
