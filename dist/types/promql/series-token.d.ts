/** Kinds of tokens in the values of a series line, named by how Prometheus' messages describe them. */
export type SeriesTokenKind = 'space' | 'add' | 'sub' | 'times' | 'blank' | 'number' | 'identifier' | 'word' | 'openHistogram' | 'closeHistogram' | 'colon' | 'leftBracket' | 'rightBracket' | 'key' | 'hint' | 'brace' | 'end' | 'error';
/** A token of the series notation; offsets count in the line. */
export interface SeriesToken {
    readonly kind: SeriesTokenKind;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** Of an error. */
    readonly message?: string;
}
/** Keys of histograms, with the numbers by which Prometheus 3.14's messages call them. */
export declare const histogramKeys: ReadonlyMap<string, number>;
/** The values of `counter_reset_hint`, with the numbers by which Prometheus' messages name their tokens. */
export declare const histogramHints: ReadonlyMap<string, number>;
/** Whether a word in lower case is one of PromQL's keywords. */
export declare function isKeyword(word: string): boolean;
/** How Prometheus names a token in "unexpected …". */
export declare function describeSeriesToken(token: SeriesToken): string;
