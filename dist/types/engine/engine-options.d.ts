/** How the engine reads and computes; the defaults are those of Prometheus 3.14's unit tests. */
export interface EngineOptions {
    /** How far back an instant vector looks for a sample, in milliseconds. */
    readonly lookbackMs: number;
    /** Ranges and lookback leave out a sample at their left edge, as Prometheus 3 does and Prometheus 2 does not. */
    readonly leftOpen: boolean;
    /** Names are dropped at the end of a query and not by each function (`promql-delayed-name-removal`). */
    readonly delayedNameRemoval: boolean;
    /** Functions like `rate` regard the start timestamps of samples. */
    readonly startTimestamps: boolean;
    /** `rate` judges a metric's type by its `__type__` label. */
    readonly typeAndUnitLabels: boolean;
    /** Step of subqueries that name none, in milliseconds. */
    readonly subqueryStepMs: number;
    /** A query that holds more samples at a time fails. */
    readonly maxSamples: number;
    /** `@` may be used. */
    readonly atModifier: boolean;
    /** Offsets below zero may be used. */
    readonly negativeOffset: boolean;
}
/** The options of promtool's unit tests. */
export declare const unitTestOptions: EngineOptions;
