/** Walks over the indentation and markers of one Markdown line, counting columns (a tab goes to the next multiple of four). */
export declare class LineCursor {
    #private;
    /** End of the line, before its line break. */
    readonly end: number;
    pos: number;
    constructor(text: string, start: number, end: number);
    /** Columns of white space ahead. */
    get indent(): number;
    /** Nothing but white space is left. */
    get blank(): boolean;
    /** Consumes white space, at most so many columns. */
    skipColumns(most: number): void;
    /** Consumes characters that are not white space. */
    skip(count: number): void;
    /** The character at the cursor; empty at the end of the line. */
    get char(): string;
    /** What is left of the line. */
    get rest(): string;
}
