import { breakLength, isBreak } from './decode-scalar.ts'
import type { Scanner } from './scanner.ts'
import type { YamlFailure } from './token.ts'

type BlockKind = 'block-map' | 'block-seq' | 'indentless'

interface Open {
  readonly kind: BlockKind
  readonly start: number
}

/** More syntax errors than this are not looked for in one document. */
const mostFailures = 10

/** Failures behind which nothing is read. */
const final = new Set(['exceeded max depth', 'document contains excessive aliasing'])

/**
 * Goes on behind a syntax error: at the next line that is indented like one of the open block
 * collections, innermost first.
 */
export class Recovery {
  readonly #scanner: Scanner
  readonly #open: Open[] = []
  #failure: YamlFailure | undefined
  /** The line to look at next. */
  #from = 0
  #resumedAt = -1

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /** A block collection begins, with its first key or dash at `start`. */
  enter(kind: BlockKind, start: number): void {
    this.#open.push({ kind, start })
  }

  leave(): void {
    this.#open.pop()
  }

  /** Takes up reading in the innermost collection; false where the next line belongs to an outer one. */
  resume(): boolean {
    const scanner = this.#scanner
    const { failure } = scanner
    const innermost = this.#open.at(-1)
    if (!failure || !innermost || final.has(failure.message)) return false
    if (scanner.recovered.length + 1 >= mostFailures) return false
    if (this.#failure !== failure) {
      this.#failure = failure
      this.#from = this.#firstLine(failure)
      scanner.forgetComments(this.#from)
    }
    const at = this.#findLine(innermost.kind, this.#columnOf(innermost))
    if (at === undefined) return false
    this.#resumedAt = at
    const columns: number[] = []
    for (const open of this.#open)
      if (open.kind !== 'indentless') columns.push(this.#columnOf(open))
    scanner.restart(at, columns)
    return true
  }

  /** The line behind the one on which the broken construct began. */
  #firstLine(failure: YamlFailure): number {
    const { text } = this.#scanner
    const { message, context, start } = failure
    const fromContext =
      message.startsWith("did not find expected ','") || message.endsWith('document indicator')
    const line = this.#lineBehind(fromContext ? (context ?? start) : start)
    return line > this.#resumedAt ? line : this.#lineBehind(Math.min(start, text.length))
  }

  #lineBehind(offset: number): number {
    const { text } = this.#scanner
    let at = offset
    while (at < text.length && !isBreak(text.charCodeAt(at))) at++
    return at + breakLength(text, at)
  }

  #findLine(kind: BlockKind, column: number): number | undefined {
    const { text } = this.#scanner
    for (let at = this.#from; at < text.length; at = this.#lineBehind(at), this.#from = at) {
      let first = at
      while (text.charCodeAt(first) === 32) first++
      const char = text.charAt(first)
      if (char === '#') this.#scanner.noteComment(first)
      if (char === '#' || char === '' || isBreak(char.charCodeAt(0))) continue
      if (first - at > column || char === '\t' || char === ']' || char === '}') continue
      if (first - at < column || (first === at && this.#isMarker(at))) return undefined
      const dash = char === '-' && this.#scanner.blankAt(first + 1)
      if (dash === (kind !== 'block-map')) return at > this.#resumedAt ? at : undefined
      if (kind === 'indentless') return undefined
    }
    return undefined
  }

  #isMarker(at: number): boolean {
    const { text } = this.#scanner
    return (
      (text.startsWith('---', at) || text.startsWith('...', at)) && this.#scanner.blankAt(at + 3)
    )
  }

  #columnOf(open: Open): number {
    const { text } = this.#scanner
    let at = open.start
    while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--
    return open.start - at
  }
}
