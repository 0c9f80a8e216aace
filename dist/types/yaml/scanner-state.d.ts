import type { YamlFailure } from './token.ts';
/** Where the scanner stands, for the readers of single tokens. */
export interface ScannerState {
    readonly text: string;
    /** Offset of the next character. */
    at: number;
    readonly line: number;
    readonly lineStart: number;
    /** Column of the innermost block collection; -1 outside all. */
    readonly indent: number;
    readonly flowLevel: number;
    simpleKeyAllowed: boolean;
    readonly failure: YamlFailure | undefined;
    readonly column: number;
    /** Notes what is wrong; the first note stands. `context` and `noticed` are as in `YamlFailure`. */
    fail(message: string, start: number, end: number, context?: number, noticed?: number): void;
    /** Moves over a line break. */
    skipBreak(): void;
    /** Moves over white space, a comment and the line break; false where anything else follows. */
    skipLineEnd(context: number): boolean;
    /** White space, a line break or the end stands at an offset. */
    blankAt(at: number): boolean;
}
