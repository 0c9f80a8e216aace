/** A character as Go's `%#U` prints it: `U+0040 '@'`. */
export declare function describeCharacter(code: number): string;
/** A text in double quotes as Go's `%q` prints it. */
export declare function quoteGo(text: string): string;
