import type { Span } from './span.ts';
/** Maps offsets of a decoded text (a YAML scalar, a Markdown fence) back to the text that it was decoded from. */
export interface ScalarMap {
    /** The source range of a range of the decoded text. Where the map is coarse, the whole scalar. */
    toSource(span: Span): Span;
    /**
     * How `text` must be written to stand in the source inside this scalar; undefined where it cannot.
     * `at` is the range of the decoded text that it replaces; without it, somewhere in the middle.
     */
    encode(text: string, at?: Span): string | undefined;
    /** The map knows no more than where the whole text stands. */
    readonly coarse?: boolean;
}
/** How a replacement is written; see `ScalarMap.encode`. */
export type Encode = (text: string, at?: Span) => string | undefined;
/** Writes a text as it is. */
export declare const encodeAsIs: Encode;
/** Writes nothing: the place cannot be edited. */
export declare const encodeNever: Encode;
/** The map of a text that stands in its source as it is, from `offset` on. */
export declare function offsetMap(offset: number, encode?: Encode): ScalarMap;
/** The map of a text of which only the whole place is known. */
export declare function coarseMap(whole: Span): ScalarMap;
/**
 * The way through two layers: `inner` leads from the innermost text to the text between,
 * `outer` from there to the source. Absent layers are the identity.
 */
export declare function composeMaps(outer: ScalarMap | undefined, inner: ScalarMap): ScalarMap;
