import type { Span } from '../text/span.ts';
import type { DurationNode, DurationOp } from './ast.ts';
/** A part of a duration while it is read. */
export interface DurationTerm {
    readonly node: DurationNode;
    /** Seconds, where Prometheus takes it for a plain number: a literal, with signs and parentheses. */
    readonly literal?: number;
    /** Seconds, where it does not depend on the query's step or range. */
    readonly seconds?: number;
    /** Where Prometheus says it stands. */
    readonly reported: Span;
    readonly depth: number;
}
/** Whether a number of seconds is more than Go's durations hold. */
export declare function exceedsDuration(seconds: number): boolean;
/** Whole milliseconds, cut off towards zero after Go's rounding to nanoseconds. */
export declare function secondsToMs(seconds: number): number;
/** The value of an operation between two constant durations. */
export declare function applyDurationOp(op: DurationOp, lhs: number, rhs: number): number;
