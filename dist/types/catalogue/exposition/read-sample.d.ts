import type { Span } from '../../text/span.ts';
import type { ExposedLabel, ExpositionFormat } from './exposition.ts';
import { type LineCursor } from './line-cursor.ts';
/** A line with a value, before its family is known. */
export interface SampleLine {
    readonly name: string;
    readonly span: Span;
    readonly labels: readonly ExposedLabel[];
    readonly value: number;
}
/** Reads a line that is no comment; undefined where the cursor has a problem. */
export declare function readSample(cursor: LineCursor, format: ExpositionFormat): SampleLine | undefined;
/** A float as both formats write it: no hexadecimal, no underscores. */
export declare function readFloat(word: string): number | undefined;
