import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
/** What the lexer could not read. Prometheus lets the range of every such error end with the text. */
export interface LexError {
    readonly message: string;
    readonly span: Span;
    /** How many tokens stand before it. */
    readonly tokensBefore: number;
}
/** Tokens, comments and what could not be read; offsets count in the text. */
export interface LexedPromql {
    readonly tokens: readonly IToken[];
    readonly comments: readonly Span[];
    /** Nothing is read behind the last; all but the last are wrong escapes in strings. */
    readonly errors: readonly LexError[];
}
/**
 * Splits an expression into tokens as Prometheus' lexer does. What a character means depends on what is open: in
 * braces every word is a label, behind `[` only durations are expected until a number was read.
 */
export declare function lexPromql(text: string): LexedPromql;
