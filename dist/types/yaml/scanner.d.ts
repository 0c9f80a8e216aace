import type { ScannerState } from './scanner-state.ts';
import type { Token, TokenKind, YamlFailure } from './token.ts';
import type { GoYaml } from './yaml-document.ts';
/**
 * Splits a YAML text into tokens as the readers of Go do: keys are recognised by the `:` behind them,
 * block collections by indentation. The first failure ends the tokens.
 */
export declare class Scanner implements ScannerState {
    #private;
    readonly text: string;
    /** Where reading began. */
    readonly begin: number;
    at: number;
    line: number;
    lineStart: number;
    indent: number;
    flowLevel: number;
    simpleKeyAllowed: boolean;
    failure: YamlFailure | undefined;
    /** Start and end of each comment. */
    readonly comments: number[];
    /** How many numbers of `comments` have been given to a document. */
    commentsTaken: number;
    /** Where the last token that was taken ends, tokens without characters left out. */
    lastEnd: number;
    /** Failures behind which reading went on. */
    readonly recovered: YamlFailure[];
    /** Reads from `start` on, which begins a line. */
    constructor(text: string, goYaml: GoYaml, start?: number);
    /** The next token, left in place. After a failure: `failed`, for ever. */
    peek(): Token;
    /** Takes the next token. */
    take(): Token;
    get column(): number;
    /** Notes what is wrong; the first note stands. `context` and `noticed` are as in `YamlFailure`. */
    fail(message: string, start: number, end: number, context?: number, noticed?: number): void;
    /** The same for the grammar: `at` is the token that cannot stand where it does. Tokens behind it are dropped. */
    failGrammar(message: string, at: Token, context?: number): void;
    /** Goes on behind a failure: at the start of a line, inside block collections at these columns. */
    restart(at: number, columns: readonly number[]): void;
    /** The failures since this was asked last, in order. */
    takeFailures(): readonly YamlFailure[];
    /** Drops the comments from an offset on: that part of the text is read again. */
    forgetComments(from: number): void;
    /** Keeps a comment on a line that is passed over. */
    noteComment(start: number): void;
    push(kind: TokenKind, start: number, end: number): void;
    /** Moves over a line break. */
    skipBreak(): void;
    /** Notes a comment and moves to the end of its line. */
    skipComment(): void;
    /** Moves over white space, a comment and the line break; false where anything else follows. */
    skipLineEnd(context: number): boolean;
    /** White space, a line break or the end stands at an offset. */
    blankAt(at: number): boolean;
}
