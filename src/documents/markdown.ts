import type { SourceFile } from '../text/source-file.ts'
import { buildFence, type Fence, type FenceLine } from './fence.ts'
import { htmlBlockEnd } from './html-block.ts'
import { LineCursor } from './line-cursor.ts'

/** Block quote, or anything that holds its content by indentation: a list item, an admonition. */
type Container = 'quote' | number

interface OpenFence {
  readonly marker: string
  readonly indent: number
  readonly depth: number
  readonly start: number
  readonly after: number
  readonly info: string
  readonly lines: FenceLine[]
}

const maxDepth = 100
const fenceOpening = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/
const thematicBreak = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/
const setextUnderline = /^(?:=+|-+)[ \t]*$/
const heading = /^#{1,6}(?:[ \t]|$)/
const admonition = /^(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+["\w]/

/**
 * Finds the fenced code blocks of a Markdown document as CommonMark does: in lists and block quotes, not in
 * HTML blocks, comments and indented code. Admonitions and tabs (`!!! note`, `=== "Tab"`) hold blocks too.
 */
export function findFences(source: SourceFile): readonly Fence[] {
  return new Scanner(source).scan()
}

class Scanner {
  readonly #source: SourceFile
  readonly #text: string
  readonly #fences: Fence[] = []
  #stack: Container[] = []
  #fence: OpenFence | undefined
  /** What ends the HTML block that is open, and the depth of its container. */
  #html: { readonly end: RegExp | 'blank'; readonly depth: number } | undefined
  #paragraph = false
  /** The line before opened a list item and had nothing else. */
  #emptyItem = false

  constructor(source: SourceFile) {
    this.#source = source
    this.#text = source.text
  }

  scan(): readonly Fence[] {
    let at = this.#frontMatterEnd()
    while (at < this.#text.length) {
      const newline = this.#text.indexOf('\n', at)
      const next = newline < 0 ? this.#text.length : newline + 1
      let end = newline < 0 ? next : newline
      if (end > at && this.#text.charCodeAt(end - 1) === 13) end--
      this.#line(new LineCursor(this.#text, at, end), at, next)
      at = next
    }
    this.#closeFence(this.#text.length, false)
    return this.#fences
  }

  #frontMatterEnd(): number {
    if (!/^---[ \t]*\r?\n/.test(this.#text)) return 0
    const close = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(this.#text)
    if (!close || /^ {0,3}(?:```|~~~)/m.test(this.#text.slice(0, close.index))) return 0
    return close.index + close[0].length
  }

  #line(cursor: LineCursor, start: number, next: number): void {
    const matched = this.#matchContainers(cursor)
    if (this.#fence) {
      if (matched >= this.#fence.depth) {
        this.#fenceLine(this.#fence, cursor, start, next)
        return
      }
      this.#closeFence(start, false)
    }
    if (this.#html) {
      if (matched >= this.#html.depth) {
        this.#htmlLine(cursor)
        return
      }
      this.#html = undefined
    }
    this.#openBlocks(cursor, matched, next)
  }

  #matchContainers(cursor: LineCursor): number {
    const empty = this.#emptyItem ? this.#stack.length - 1 : -1
    this.#emptyItem = false
    let matched = 0
    for (const container of this.#stack) {
      if (matched === empty && cursor.blank) break
      if (container === 'quote') {
        if (cursor.indent > 3 || !this.#skipQuote(cursor)) break
      } else if (cursor.indent >= container) cursor.skipColumns(container)
      else if (!cursor.blank) break
      matched++
    }
    return matched
  }

  #skipQuote(cursor: LineCursor): boolean {
    const trial = cursor.indent
    if (this.#text.charAt(cursor.pos + this.#blanks(cursor)) !== '>') return false
    cursor.skipColumns(trial)
    cursor.skip(1)
    cursor.skipColumns(1)
    return true
  }

  #blanks(cursor: LineCursor): number {
    let at = cursor.pos
    while (at < cursor.end && (this.#text.charAt(at) === ' ' || this.#text.charAt(at) === '\t'))
      at++
    return at - cursor.pos
  }

  #fenceLine(fence: OpenFence, cursor: LineCursor, lineStart: number, next: number): void {
    if (cursor.indent <= 3 && closes(fence.marker, cursor.rest)) {
      this.#closeFence(cursor.end, true)
      return
    }
    cursor.skipColumns(fence.indent)
    fence.lines.push({ lineStart, start: cursor.pos, end: next })
  }

  #closeFence(end: number, closed: boolean): void {
    const fence = this.#fence
    if (!fence) return
    this.#fence = undefined
    const place = { span: { start: fence.start, end }, after: fence.after, closed }
    this.#fences.push(buildFence(this.#source, fence.info, fence.lines, place))
  }

  #htmlLine(cursor: LineCursor): void {
    const end = this.#html?.end
    if (end === 'blank' ? cursor.blank : end?.test(cursor.rest)) this.#html = undefined
  }

  #openBlocks(cursor: LineCursor, matched: number, next: number): void {
    const stack = this.#stack.slice(0, matched)
    let lazy = this.#paragraph
    for (;;) {
      if (cursor.blank) {
        this.#paragraph = false
        lazy = false
        break
      }
      const indent = cursor.indent
      if (indent >= 4) break
      cursor.skipColumns(indent)
      const continues = lazy && stack.length === this.#stack.length
      const opened = this.#openContainer(cursor, stack, indent, continues)
      if (opened === 'leaf') {
        if (continues && setextUnderline.test(cursor.rest)) {
          this.#paragraph = false
          return
        }
        const plain = this.#leaf(cursor, indent, next, stack.length)
        if (!plain || !lazy) this.#stack = stack
        return
      }
      this.#paragraph = false
      lazy = false
      if (opened === 'done') break
    }
    if (lazy) return
    this.#stack = stack
    if (!cursor.blank && cursor.indent >= 4) this.#paragraph = false
  }

  /** Opens a quote, a list item or an admonition; `leaf` where the line has something else. */
  #openContainer(
    cursor: LineCursor,
    stack: Container[],
    indent: number,
    inParagraph: boolean,
  ): 'opened' | 'done' | 'leaf' {
    if (stack.length >= maxDepth) return 'leaf'
    if (cursor.char === '>') {
      cursor.skip(1)
      cursor.skipColumns(1)
      stack.push('quote')
      return 'opened'
    }
    const { rest } = cursor
    if (admonition.test(rest)) {
      stack.push(indent + 4)
      return 'done'
    }
    const marker = listMarker.exec(rest)?.[0]
    if (marker === undefined || thematicBreak.test(rest)) return 'leaf'
    const empty = rest.length === marker.length || rest.slice(marker.length).trim() === ''
    if (inParagraph && (empty || (marker.length > 1 && marker.slice(0, -1) !== '1'))) return 'leaf'
    cursor.skip(marker.length)
    const spaces = cursor.indent
    const width = empty || spaces > 4 ? 1 : spaces
    cursor.skipColumns(width)
    stack.push(indent + marker.length + width)
    this.#emptyItem = empty
    return 'opened'
  }

  /** Reads what is no container; true where it is the text of a paragraph. */
  #leaf(cursor: LineCursor, indent: number, next: number, depth: number): boolean {
    const { rest } = cursor
    const opening = fenceOpening.exec(rest)
    if (opening) {
      this.#paragraph = false
      this.#fence = {
        marker: opening[1] ?? opening[3] ?? '',
        indent,
        depth,
        start: cursor.pos,
        after: next,
        info: opening[2] ?? opening[4] ?? '',
        lines: [],
      }
      return false
    }
    const end = rest.startsWith('<') ? htmlBlockEnd(rest, this.#paragraph) : undefined
    if (end !== undefined) {
      this.#paragraph = false
      if (end === 'blank' || !end.test(rest)) this.#html = { end, depth }
      return false
    }
    this.#paragraph = !heading.test(rest) && !thematicBreak.test(rest)
    return this.#paragraph
  }
}

function closes(marker: string, rest: string): boolean {
  const line = rest.trim()
  return line.length >= marker.length && line === marker.charAt(0).repeat(line.length)
}
