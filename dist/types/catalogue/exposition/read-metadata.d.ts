import type { Span } from '../../text/span.ts';
import type { ExposedType } from '../metric.ts';
import type { ExpositionFormat } from './exposition.ts';
import type { LineCursor } from './line-cursor.ts';
/** A line that tells something of a metric. */
export interface MetadataLine {
    readonly keyword: 'HELP' | 'TYPE' | 'UNIT';
    readonly name: string;
    /** Of the name. */
    readonly span: Span;
    /** Absent: the line ends behind the name, and tells nothing. */
    readonly text?: {
        readonly value: string;
        readonly span: Span;
    };
}
/** What a line with a `#` is. */
export type CommentLine = MetadataLine | 'comment' | 'eof';
/** Reads a line that begins with `#`; undefined where the cursor has a problem. */
export declare function readComment(cursor: LineCursor, format: ExpositionFormat): CommentLine | undefined;
/** The type that a word names; undefined where the format has no such type. */
export declare function typeOfWord(word: string, format: ExpositionFormat): ExposedType | undefined;
/** Says that a type does not exist, as Prometheus does. */
export declare function unknownType(word: string, format: ExpositionFormat): string;
