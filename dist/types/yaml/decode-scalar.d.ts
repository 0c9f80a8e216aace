import type { SegmentList } from '../text/segment-map.ts';
import type { ScalarStyle } from './node.ts';
/** Where a scalar stands and how it is written: all that is needed to decode it. Offsets count in the YAML text. */
export interface ScalarSource {
    readonly style: ScalarStyle;
    /** First character inside the quotes; of a block scalar the start of the first line. */
    readonly start: number;
    /** Behind the last character inside the quotes; of a block scalar the end of the last line. */
    readonly end: number;
    /** The text is what stands between `start` and `end`. */
    readonly verbatim: boolean;
    /** Columns that are taken off each line of a block scalar. */
    readonly indent: number;
    /** The chomping indicator of a block scalar. */
    readonly chomp: 'clip' | 'keep' | 'strip';
}
/** Whether a UTF-16 unit ends a line: LF, CR, NEL, LS and PS do, as in YAML 1.1. */
export declare function isBreak(code: number): boolean;
/** Length of the line break at an offset: 2 for CR LF, 0 where there is none. */
export declare function breakLength(text: string, at: number): number;
/** Decodes a scalar that a reader has accepted. Where a list is given, it learns where every character came from. */
export declare function decodeScalar(text: string, scalar: ScalarSource, segments?: SegmentList): string;
