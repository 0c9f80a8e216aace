import type { Expr } from '../../promql/ast.ts';
/** What an expression reads, and whether it returns only some of it. */
export interface ReadSeries {
    /** Names of metrics; `anything` where one is not written out. */
    readonly metrics: ReadonlySet<string>;
    /** What other series or values are decides whether a series is returned. */
    readonly filtered: boolean;
    /** A comparison reads no metric, but the time. */
    readonly timed: boolean;
    /** Holds `and` or `unless`: somebody restricted the series on purpose. */
    readonly restricted: boolean;
}
/**
 * Derives what an expression reads. `recorded` are the names that rules record, and whether these record only some of
 * what they read: such a metric stands for whatever its rule reads, as do those with a colon, which are recorded by custom.
 */
export declare function readSeries(expr: Expr, recorded: ReadonlyMap<string, boolean>): ReadSeries;
/** Whether one of two expressions may return nothing exactly where the other returns something. */
export declare function mayExclude(a: ReadSeries, b: ReadSeries): boolean;
