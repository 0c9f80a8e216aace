/** A pattern compiled by the RE2 engine: anchored at both ends, `.` matches a newline. */
export interface CompiledPattern {
    test(text: string): boolean;
}
/**
 * Compiles with RE2, in linear time for any pattern and text. The error text is Go's, with the pattern in it.
 * The program for matching is built on the first match.
 */
export declare function compilePattern(pattern: string): CompiledPattern | {
    readonly error: string;
};
