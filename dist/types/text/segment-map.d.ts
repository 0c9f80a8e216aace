import type { Encode, ScalarMap } from './scalar-map.ts';
import type { Span } from './span.ts';
/**
 * Pieces of a decoded text and where they came from, in order. A piece whose two lengths are equal is
 * mapped character by character, any other as a whole. Source text between pieces (indentation, a
 * line break that was escaped) belongs to none.
 */
export declare class SegmentList {
    #private;
    /** Adds a piece behind the others; it grows the last one where both continue it. */
    add(decodedStart: number, sourceStart: number, decodedLength: number, sourceLength: number): void;
    /** Forgets what lies at and behind an offset of the decoded text. */
    truncate(decodedLength: number): void;
    /** Where a range came from; an empty range becomes the point before its character. `whole` stands in for an empty list. */
    toSource(span: Span, whole: Span): Span;
}
/** A map over pieces, which are worked out when first asked for. */
export declare function segmentMap(whole: Span, build: () => SegmentList, encode: Encode): ScalarMap;
