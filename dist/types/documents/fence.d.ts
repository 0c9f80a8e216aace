import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { EmbeddedText } from '../yaml/yaml-document.ts';
import { type InfoString } from './info-string.ts';
/** One line of a fence's content: where it starts behind indentation and markers, and where it ends with its line break. */
export interface FenceLine {
    /** Where the line begins in the file, with its indentation. */
    readonly lineStart: number;
    readonly start: number;
    readonly end: number;
}
/** A fenced code block of a Markdown document. */
export interface Fence extends InfoString {
    /** From the opening backticks to the end of the closing line. */
    readonly span: Span;
    /** The content without the indentation of the fence and the markers of its quote. */
    readonly content: EmbeddedText;
    /** Where the content stands, whole lines. */
    readonly contentSpan: Span;
    readonly closed: boolean;
}
/** Puts a fence together from the lines between its two markers. */
export declare function buildFence(source: SourceFile, info: string, lines: readonly FenceLine[], place: {
    readonly span: Span;
    readonly after: number;
    readonly closed: boolean;
}): Fence;
