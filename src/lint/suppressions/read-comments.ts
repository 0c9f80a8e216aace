import type { FoundDocument } from '../../documents/document.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { lineSpan } from '../../text/line-span.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import { CommentRegions } from './comment-region.ts'

/** A comment that may hold a directive, and what it would hold for. */
export interface DirectiveComment {
  /** Without the `#`. */
  readonly text: string
  /** In the file, the `#` included. */
  readonly span: Span
  /** From an offset in `text` to the file. */
  place(start: number, end: number): Span
  /** What a directive in it holds for; undefined: nothing follows that it could mean. */
  region(): Span | undefined
  /** What to take out to be rid of it. */
  readonly removal: Span
  /** Nothing but white space stands before it on its line. */
  readonly ownLine: boolean
}

/** The comments of a file's YAML documents, of its expressions, and of Markdown. */
export function directiveComments(
  source: SourceFile,
  documents: readonly FoundDocument[],
  expressions: readonly PromExpr[],
): readonly DirectiveComment[] {
  return [
    ...yamlComments(source, documents),
    ...expressions.flatMap((expr) => expressionComments(source, expr)),
    ...markdownComments(source, documents),
  ].sort((a, b) => a.span.start - b.span.start)
}

function yamlComments(
  source: SourceFile,
  documents: readonly FoundDocument[],
): readonly DirectiveComment[] {
  const seen = new Set<number>()
  return documents.flatMap(({ comments, root }) => {
    let regions: CommentRegions | undefined
    const fresh = comments.filter(({ span }) => !seen.has(span.start))
    for (const { span } of fresh) seen.add(span.start)
    return fresh.map(({ text, span, ownLine }): DirectiveComment => {
      const region = () => {
        regions ??= new CommentRegions(source, root)
        return ownLine ? regions.after(span) : regions.around(span)
      }
      const place = (start: number, end: number) => ({
        start: span.start + 1 + start,
        end: span.start + 1 + end,
      })
      return { text, span, place, region, removal: removalOf(source, span), ownLine }
    })
  })
}

/** A comment of PromQL that has a line to itself holds for the expression, another one for its line. */
function expressionComments(source: SourceFile, expr: PromExpr): readonly DirectiveComment[] {
  return expr.comments.map(({ start: from, end: to }) => {
    const lineStart = expr.text.lastIndexOf('\n', from - 1) + 1
    const ownLine = expr.text.slice(lineStart, from).trim() === ''
    const span = expr.map.toSource({ start: from, end: to })
    const whole = expr.map.toSource({ start: 0, end: expr.text.length })
    return {
      text: expr.text.slice(from + 1, to),
      span,
      place: (start, end) => expr.map.toSource({ start: from + 1 + start, end: from + 1 + end }),
      region: () => (ownLine ? whole : lineSpan(source, span)),
      removal: removalOf(source, span),
      ownLine,
    }
  })
}

const markdownComment = /<!--([^\n]*?)-->/g

/** A comment of HTML holds for the next fenced block. */
function markdownComments(
  source: SourceFile,
  documents: readonly FoundDocument[],
): readonly DirectiveComment[] {
  if (!/\.(?:md|mdx|markdown)$/i.test(source.path)) return []
  const inBlock = (at: number) => documents.some(({ span }) => at >= span.start && at < span.end)
  return [...source.text.matchAll(markdownComment)]
    .filter(({ index }) => !inBlock(index))
    .map((match) => {
      const { index: start } = match
      const span = { start, end: start + match[0].length }
      const place = (from: number, to: number) => ({ start: start + 4 + from, end: start + 4 + to })
      const region = () => documents.find((document) => document.span.start >= span.end)?.span
      const removal = removalOf(source, span)
      return { text: match[1] ?? '', span, place, region, removal, ownLine: true }
    })
}

/** A line that holds nothing else goes as a whole, and so does the space before a comment behind something. */
function removalOf(source: SourceFile, span: Span): Span {
  const { text } = source
  const line = lineSpan(source, span)
  const before = text.slice(line.start, span.start)
  if (before.trim() === '' && text.slice(span.end, line.end).trim() === '')
    return { start: line.start, end: Math.min(line.end + 1, text.length) }
  return { start: span.start - (before.length - before.trimEnd().length), end: span.end }
}
