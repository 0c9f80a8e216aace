import type { DurationClause, DurationNode } from '../promql/ast.ts';
/** What the functions of a duration mean, in milliseconds. */
export interface DurationContext {
    readonly stepMs: number;
    readonly rangeMs: number;
}
/** The length of a range or step in milliseconds; it must be above zero. Throws Prometheus' error. */
export declare function resolveLength(clause: DurationClause, context: DurationContext): number;
/** The length of an offset in milliseconds, of either sign. Throws Prometheus' error. */
export declare function resolveOffset(clause: DurationClause | undefined, context: DurationContext): number;
/** Evaluates a duration as the engine does before a query runs; the result is cut to whole milliseconds. */
export declare function resolve(node: DurationNode, context: DurationContext, allowedNegative: boolean): number;
