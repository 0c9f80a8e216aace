import type { Span } from '../../text/span.ts'
import type { ValueFormat, ValueSource } from './template-value.ts'

/** What a template puts out, in order; `undefined` is something of which nothing is known. */
export type Piece =
  | string
  | { readonly kind: 'number'; readonly number: Omit<PrintedValue, 'before' | 'after'> }
  /** One of them runs, or none. */
  | { readonly kind: 'branches'; readonly branches: readonly (readonly Piece[])[] }
  | { readonly kind: 'loop'; readonly body: readonly Piece[] }
  | undefined

/** A number that a template prints. */
export interface PrintedValue {
  readonly of: ValueSource
  readonly formats: readonly ValueFormat[]
  /** Of the action that prints it, in the template. */
  readonly span: Span
  /** The action prints this number and nothing else. */
  readonly alone: boolean
  /** The text directly in front, back to the next thing that is no plain text; at most 200 characters. */
  readonly before: string
  /** The text directly behind, up to the next thing that is no plain text; at most 200 characters. */
  readonly after: string
}

const mostText = 200

/** The numbers among the pieces, with the texts around them. */
export function printedValues(pieces: readonly Piece[]): readonly PrintedValue[] {
  const found: PrintedValue[] = []
  collect(pieces, '', '', found)
  return found
}

function collect(
  pieces: readonly Piece[],
  before: string,
  after: string,
  found: PrintedValue[],
): void {
  if (!pieces.some((piece) => typeof piece === 'object')) return
  const following = textsBehind(pieces, after)
  let preceding = before
  for (const [at, piece] of pieces.entries()) {
    const behind = following[at] ?? ''
    if (typeof piece === 'string') {
      preceding = (preceding + piece).slice(-mostText)
      continue
    }
    if (piece?.kind === 'number') found.push({ ...piece.number, before: preceding, after: behind })
    else if (piece?.kind === 'branches')
      for (const branch of piece.branches) collect(branch, preceding, behind, found)
    else if (piece?.kind === 'loop') collect(piece.body, '', '', found)
    preceding = ''
  }
}

function textsBehind(pieces: readonly Piece[], after: string): readonly string[] {
  const texts: string[] = []
  let text = after
  for (let at = pieces.length - 1; at >= 0; at--) {
    texts[at] = text
    const piece = pieces[at]
    text = typeof piece === 'string' ? (piece + text).slice(0, mostText) : ''
  }
  return texts
}
