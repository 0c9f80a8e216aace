import type { IToken } from 'chevrotain';
import type { Span } from '../text/span.ts';
/** Where a token ends; the lexer of this folder counts half-open. */
export declare function tokenEnd(token: IToken): number;
/** Where a token stands. */
export declare function tokenSpan(token: IToken): Span;
/** From one token to another. */
export declare function spanBetween(first: IToken, last: IToken): Span;
