import { lineSpan } from '../../text/line-span.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { YamlEntry, YamlNode } from '../../yaml/node.ts'

/** The nodes of a document that a comment can mean: entries of mappings and items of lists, in the order of the file. */
export class CommentRegions {
  readonly #source: SourceFile
  readonly #nodes: readonly Span[]

  constructor(source: SourceFile, root: YamlNode | undefined) {
    this.#source = source
    this.#nodes = root ? nodesOf(root) : []
  }

  /** What follows a comment that has its line to itself: the next item or entry; undefined where something else is next. */
  after(comment: Span): Span | undefined {
    const next = this.#nodes.find(({ start }) => start >= comment.end)
    if (!next) return undefined
    const between = this.#source.text.slice(comment.end, next.start)
    return between.split('\n').every((line) => /^[ \t\r]*(?:-[ \t]+)*(?:#.*)?$/.test(line))
      ? next
      : undefined
  }

  /** The line on which a comment stands, and what an entry that begins there has on the lines below. */
  around(comment: Span): Span {
    const { text } = this.#source
    const { start, end } = lineSpan(this.#source, comment)
    const own = this.#nodes.filter((node) => node.start >= start && node.start < comment.start)
    const last = own.reduce<Span | undefined>(
      (best, node) => (best && best.start > node.start ? best : node),
      undefined,
    )
    const isBelow =
      last &&
      text
        .slice(last.start, comment.start)
        .trimEnd()
        .match(/[:|>][-+0-9]*$/)
    return { start, end: last && isBelow ? Math.max(end, last.end) : end }
  }
}

/** Of nodes that begin at one place the outermost comes first. */
function nodesOf(root: YamlNode): readonly Span[] {
  const found: Span[] = []
  const seen = new Set<YamlNode>()
  const open: (YamlNode | YamlEntry)[] = [root]
  for (let at = open.pop(); at; at = open.pop()) {
    const node = 'key' in at ? at.value : at
    if ('key' in at && !at.merged) found.push(at.span)
    if (seen.has(node) || node.aliasSpan) continue
    seen.add(node)
    if (node.kind === 'sequence')
      for (const item of node.items) {
        if (!item.aliasSpan) found.push(item.span)
        open.push(item)
      }
    else if (node.kind === 'mapping') open.push(...node.entries)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
