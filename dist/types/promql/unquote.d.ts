/** One escape sequence: what it stands for and where it ends, or why it is none. */
export type Escape = {
    readonly value: string;
    readonly end: number;
} | {
    readonly error: string;
    readonly end: number;
};
/** Reads the escape sequence whose backslash stands before `at`. Bytes of `\x` and octal escapes are raw bytes. */
export declare function readEscape(text: string, at: number, quote: string): Escape;
/** The value of a string literal with its quotes, or undefined where it is none. */
export declare function unquote(literal: string): string | undefined;
