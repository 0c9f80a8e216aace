import { type SeriesToken, type SeriesTokenKind } from './series-token.ts';
export type { SeriesTokenKind };
/** Reads the tokens behind the labels of a series line, one at a time; once failed it stays at the error. */
export declare class SeriesLexer {
    #private;
    constructor(text: string, at: number);
    next(): SeriesToken;
}
