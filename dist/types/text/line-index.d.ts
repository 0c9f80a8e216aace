/** A place in a text: line and column count from 1, the column in UTF-16 units. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** Where the lines of a text begin; `\n` and `\r\n` end a line. */
export declare class LineIndex {
    #private;
    constructor(text: string);
    /** Number of lines; a text that ends with a line break has an empty last line. */
    get count(): number;
    /** Line and column of an offset; offsets outside the text are clamped. */
    position(offset: number): Position;
    /** Offset of the first character of a line (from 1). */
    start(line: number): number;
}
