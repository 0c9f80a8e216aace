import type { IToken } from 'chevrotain';
import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Expr, Grouping, VectorMatching } from './ast.ts';
import { DurationBuilder } from './build-duration.ts';
import type { DurationTerm } from './duration-term.ts';
import type { ParserOptions } from './parser-options.ts';
/** An expression with the number of nodes from it to its farthest leaf. */
interface Term {
    readonly expr: Expr;
    readonly depth: number;
}
/** A parenthesis that is open: around an expression, or around the arguments of a call or an aggregation. */
export interface Frame {
    readonly kind: 'paren' | 'call' | 'aggregate';
    /** The function, the aggregator, or the parenthesis itself. */
    readonly head: IToken;
    /** Operators and terms below. */
    readonly height: number;
    readonly size: number;
    readonly args: Term[];
    grouping: Grouping | undefined;
    open: IToken | undefined;
    /** The last argument is complete: only `,` and `)` may follow. */
    complete: boolean;
}
/** `@ 5` or `@ start()`. */
export interface Timestamp {
    readonly seconds?: number;
    readonly preprocessor?: 'start' | 'end';
    readonly end: number;
}
/**
 * Builds the tree from what the grammar reads, and reports what Prometheus reports at that time, before types are
 * checked. What is open is on a stack of frames, operands and operators on a precedence stack.
 */
export declare class ExprBuilder {
    #private;
    readonly problems: SyntaxProblem[];
    readonly durations: DurationBuilder;
    readonly frames: Frame[];
    constructor(options: ParserOptions);
    /** The frame that is open innermost. */
    get frame(): Frame | undefined;
    report(span: Span, message: string): undefined;
    /** The whole expression, after the last token. */
    finish(): Expr | undefined;
    leaf(expr: Expr): undefined;
    number(token: IToken): undefined;
    string(token: IToken): undefined;
    sign(token: IToken): undefined;
    operator(token: IToken, bool: IToken | undefined, matching: VectorMatching): undefined;
    open(kind: Frame['kind'], head: IToken): Frame;
    /** Completes the operators that wait where the expression stands. */
    settle(): undefined;
    /** Ends the argument, or the operators waiting in a parenthesis. */
    complete(frame: Frame): undefined;
    /** Closes a frame; `end` is where an aggregation ends for Prometheus. */
    close(frame: Frame, close: IToken, end: number, trailing: Grouping | undefined): undefined;
    /** Drops what is above a frame, the frame included. */
    cut(frame: Frame): undefined;
    /** An aggregation whose arguments are known; `end` is where it ends for Prometheus. */
    aggregate(frame: Frame, end: number, trailing: Grouping | undefined): undefined;
    groupingLabel(token: IToken): Located<string>;
    matrix(open: IToken, range: DurationTerm, close: IToken): undefined;
    subquery(open: IToken, range: DurationTerm, step: DurationTerm | undefined, close: IToken): undefined;
    offset(keyword: IToken, duration: DurationTerm): undefined;
    at(keyword: IToken, timestamp: Timestamp): undefined;
    extend(token: IToken): undefined;
}
export {};
