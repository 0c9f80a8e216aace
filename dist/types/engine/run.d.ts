import type { Annotations } from './annotations.ts';
import type { EngineOptions } from './engine-options.ts';
import type { SampleBudget } from './sample-budget.ts';
import type { Storage } from './storage.ts';
/** Which samples an evaluation may see: a rule sees what had been stored when it ran. */
export interface Visibility {
    /** Evaluation time of the replay at each step, in milliseconds: loaded samples are seen up to it. */
    readonly until: Float64Array;
    /** Position of the evaluating rule among all; samples of later rules, and its own, are seen one step later. */
    readonly position: number;
    /** The steps of a subquery that serves several queries, each of which may see at least what lies before the step. */
    readonly shared: boolean;
}
/** The outermost query; in milliseconds. An instant query has equal start and end, and the step 0. */
export interface QueryBounds {
    readonly start: number;
    readonly end: number;
    readonly step: number;
}
/**
 * The evaluation of an expression at one or more times. `instants`: each step is a query of its own, as a rule's
 * evaluations are. `range`: the steps belong to one range query or subquery.
 */
export interface Run {
    readonly mode: 'instants' | 'range';
    readonly storage: Storage;
    readonly options: EngineOptions;
    readonly annotations: Annotations;
    readonly budget: SampleBudget;
    /** Time of each step, ascending, in milliseconds. */
    readonly times: Float64Array;
    /** Undefined: every step is an outermost query of its own; or, in `range`, the steps serve several such queries. */
    readonly query: QueryBounds | undefined;
    /** Absent: everything in the storage is seen. */
    readonly visibility: Visibility | undefined;
    /** Where the range of one query or subquery ends, in milliseconds, which may be behind its last step; else undefined. */
    readonly end: number | undefined;
}
/** Whether the run is what Prometheus takes for a range query: from a start to an end that is not the same. */
export declare function isRange(run: Run): boolean;
/** Time that `start()` means at each step, in milliseconds. */
export declare function startTimes(run: Run): Float64Array;
/** Time that `end()` means at each step, in milliseconds. */
export declare function endTimes(run: Run): Float64Array;
/** What `step()` means, in milliseconds; 0 in instant queries. */
export declare function queryStep(run: Run): number;
/** What `range()` means, in milliseconds; 0 in instant queries. */
export declare function queryRange(run: Run): number;
