/** The value of a string as Go writes it, with its quotes (`"…"` or in back-quotes); undefined where an escape is wrong. */
export declare function unquoteString(written: string): string | undefined;
/** The first character of a character constant and what follows it, or undefined where it is not valid. */
export declare function unquoteCharacter(written: string): {
    readonly code: number;
    readonly rest: string;
} | undefined;
