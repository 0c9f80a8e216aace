/** A pattern that is searched for anywhere in a text, as Go's regexp package does; `.` matches no newline. */
export interface SearchPattern {
    test(text: string): boolean;
    /** Replaces every match; `$1`, `${1}`, `$name` and `${name}` stand for groups, `$$` for a dollar sign. */
    replaceAll(text: string, replacement: string): string;
}
/** Compiles a pattern; the error text is Go's. Results are remembered. */
export declare function compileSearch(pattern: string): SearchPattern | {
    readonly error: string;
};
