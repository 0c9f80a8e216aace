import type { IToken } from 'chevrotain'
import type { Span } from '../text/span.ts'

/** Where a token ends; the lexer of this folder counts half-open. */
export function tokenEnd(token: IToken): number {
  return token.endOffset ?? token.startOffset
}

/** Where a token stands. */
export function tokenSpan(token: IToken): Span {
  return { start: token.startOffset, end: tokenEnd(token) }
}

/** From one token to another. */
export function spanBetween(first: IToken, last: IToken): Span {
  return { start: first.startOffset, end: tokenEnd(last) }
}
