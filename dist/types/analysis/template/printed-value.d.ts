import type { Span } from '../../text/span.ts';
import type { ValueFormat, ValueSource } from './template-value.ts';
/** What a template puts out, in order; `undefined` is something of which nothing is known. */
export type Piece = string | {
    readonly kind: 'number';
    readonly number: Omit<PrintedValue, 'before' | 'after'>;
}
/** One of them runs, or none. */
 | {
    readonly kind: 'branches';
    readonly branches: readonly (readonly Piece[])[];
} | {
    readonly kind: 'loop';
    readonly body: readonly Piece[];
} | undefined;
/** A number that a template prints. */
export interface PrintedValue {
    readonly of: ValueSource;
    readonly formats: readonly ValueFormat[];
    /** Of the action that prints it, in the template. */
    readonly span: Span;
    /** The action prints this number and nothing else. */
    readonly alone: boolean;
    /** The text directly in front, back to the next thing that is no plain text; at most 200 characters. */
    readonly before: string;
    /** The text directly behind, up to the next thing that is no plain text; at most 200 characters. */
    readonly after: string;
}
/** The numbers among the pieces, with the texts around them. */
export declare function printedValues(pieces: readonly Piece[]): readonly PrintedValue[];
