/** Half-open range of UTF-16 offsets. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** Whether `inner` lies within `outer`. */
export declare function contains(outer: Span, inner: Span): boolean;
/** The smallest span that holds both. */
export declare function cover(a: Span, b: Span): Span;
