import type { Expr } from '../promql/ast.ts';
import type { EngineOptions } from './engine-options.ts';
import type { QueryResult } from './query-result.ts';
import type { Visibility } from './run.ts';
import type { Storage } from './storage.ts';
/** Evaluates an expression at one time (milliseconds), as an instant query. */
export declare function instantQuery(storage: Storage, expr: Expr, time: number, options: EngineOptions, visibility?: Visibility): QueryResult;
/** Evaluates an expression from `start` to `end` every `step` milliseconds, as a range query. */
export declare function rangeQuery(storage: Storage, expr: Expr, range: {
    readonly start: number;
    readonly end: number;
    readonly step: number;
}, options: EngineOptions): QueryResult;
/** The times of a range query in milliseconds. */
export declare function gridTimes(range: {
    readonly start: number;
    readonly end: number;
    readonly step: number;
}): Float64Array;
