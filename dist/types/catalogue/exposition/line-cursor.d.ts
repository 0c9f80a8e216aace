import type { SyntaxProblem } from '../../text/problem.ts';
/** Reads along one line. What it cannot read sets `problem`, and nothing after that is read. */
export declare class LineCursor {
    #private;
    readonly text: string;
    /** Behind the last character of the line, the line break left out. */
    readonly end: number;
    at: number;
    problem: SyntaxProblem | undefined;
    constructor(text: string, start: number, end: number);
    /** The character here; a line break at the end of the line. */
    peek(): string;
    get atEnd(): boolean;
    /** Notes what is wrong, from `start` to here and a character more. */
    fail(message: string, start?: number): undefined;
    skipBlanks(): void;
    /** Everything up to a blank or the end. */
    takeWord(): string;
    /** A metric's name, in quotes or not; empty where none begins here. */
    takeMetricName(): string | undefined;
    /** A label's name, in quotes or not; empty where none begins here. */
    takeLabelName(): string | undefined;
    /** What stands between quotes, the first of which is here. `what` is named in the message of a line that ends too early. */
    takeQuoted(what: string): string | undefined;
    /** The rest of the line with its escapes read (text of `# HELP`). */
    takeText(): string | undefined;
}
/** A character as Go's `%q` writes a byte: in single quotes. */
export declare function quoteChar(char: string): string;
