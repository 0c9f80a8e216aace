import type { Span } from '../text/span.ts';
/** An error that Prometheus raises while it evaluates; the message is Prometheus'. */
export declare class EvaluationError extends Error {
    /** Of the part of the expression that failed, where known. */
    readonly span: Span | undefined;
    constructor(message: string, span?: Span);
}
/**
 * The error that an evaluation ended with, where it is one of the expression: nesting that is too deep for the stack is
 * one as well. Undefined for anything else.
 */
export declare function evaluationErrorOf(error: unknown): EvaluationError | undefined;
/** Raised where the steps of a run cannot be computed together; the caller evaluates each step by itself. */
export declare class StepwiseNeeded extends Error {
    constructor();
}
