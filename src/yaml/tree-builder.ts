import { type Anchored, mergeEntries } from './merge-keys.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from './node.ts'
import { type Mutable, NodeFactory, type OpenSequence, type Properties } from './node-factory.ts'
import { Recovery } from './recovery.ts'
import type { Scanner } from './scanner.ts'
import type { Token, TokenKind } from './token.ts'
import type { EmbeddedText, GoYaml, YamlLimits } from './yaml-document.ts'

/** Builds the tree of one document from its tokens. Failures of the grammar go to the scanner. */
export class TreeBuilder {
  readonly factory: NodeFactory
  /** What go-yaml says of the first alias without an anchor. */
  goMessage: string | undefined
  readonly #scanner: Scanner
  readonly #recovery: Recovery
  readonly #limits: YamlLimits
  readonly #anchors = new Map<string, Anchored>()
  #depth = 0
  #flowDepth = 0
  #nodes = 0
  #aliasNodes = 0
  /** Where the text of the last entry or item ends. */
  #lastEnd = 0

  constructor(input: EmbeddedText, scanner: Scanner, goYaml: GoYaml, limits: YamlLimits) {
    this.factory = new NodeFactory(input, goYaml)
    this.#scanner = scanner
    this.#recovery = new Recovery(scanner)
    this.#limits = limits
  }

  /** Reads the root of a document. */
  root(): YamlNode {
    return this.#node(true, false)
  }

  /** node = alias | [anchor] [tag] content; content may be left out behind an anchor or a tag. */
  #node(block: boolean, indentless: boolean): YamlNode {
    const first = this.#scanner.peek()
    this.#nodes++
    if (first.kind === 'alias') return this.#alias(this.#scanner.take())
    const before = this.#nodes
    const properties = this.#properties(first)
    const anchored = properties?.anchor && this.#declare(properties.anchor)
    const node = this.#content(block, indentless, properties)
    if (anchored) {
      anchored.node = node
      anchored.size = this.#nodes - before + 1
    }
    return node
  }

  #content(block: boolean, indentless: boolean, properties: Properties | undefined): YamlNode {
    const next = this.#scanner.peek()
    switch (next.kind) {
      case 'scalar':
        return this.factory.scalar(this.#scanner.take(), properties, this.#flowDepth > 0)
      case 'flow-seq-start':
        return this.#nested(next, properties, () => this.#flowSequence(properties))
      case 'flow-map-start':
        return this.#nested(next, properties, () => this.#flowMapping(properties))
      case 'block-seq':
        if (block) return this.#nested(next, properties, () => this.#blockSequence(properties))
        break
      case 'block-map':
        if (block) return this.#nested(next, properties, () => this.#blockMapping(properties))
        break
      case 'block-entry':
        if (indentless)
          return this.#nested(next, properties, () => this.#indentlessSequence(properties))
        break
    }
    if (properties) return this.factory.empty(properties.end, properties)
    this.#scanner.failGrammar('did not find expected node content', next, next.start)
    return this.factory.empty(next.start)
  }

  #nested(at: Token, properties: Properties | undefined, read: () => YamlNode): YamlNode {
    if (this.#depth >= this.#limits.depth) {
      this.factory.report({
        check: 'syntax/limit',
        message: `nested deeper than ${this.#limits.depth} levels`,
        span: this.factory.place(at.start, Math.max(at.end, at.start + 1)),
        help: 'write it with fewer levels: nothing that Prometheus reads is nested so deeply',
      })
      this.#scanner.failGrammar('exceeded max depth', at, at.start)
      return this.factory.empty(at.start, properties)
    }
    this.#depth++
    const node = read()
    this.#depth--
    return node
  }

  #properties(first: Token): Properties | undefined {
    let anchor: Token | undefined
    let tag: Token | undefined
    let next = first
    while ((next.kind === 'anchor' && !anchor) || (next.kind === 'tag' && !tag)) {
      this.#scanner.take()
      if (next.kind === 'anchor') anchor = next
      else tag = next
      next = this.#scanner.peek()
    }
    if (!anchor && !tag) return undefined
    if (tag && !this.factory.knowsHandle(tag))
      this.#scanner.failGrammar('found undefined tag handle', tag, tag.start)
    const end = Math.max(anchor?.end ?? 0, tag?.end ?? 0)
    return { ...(anchor && { anchor }), ...(tag && { tag }), start: first.start, end }
  }

  #declare(anchor: Token): Anchored {
    const anchored: Anchored = { node: undefined, size: 0 }
    this.#anchors.set(this.factory.slice(anchor).slice(1), anchored)
    return anchored
  }

  #alias(token: Token): YamlNode {
    const name = this.factory.slice(token).slice(1)
    const aliasSpan = this.factory.place(token.start, token.end)
    const anchored = this.#anchors.get(name)
    if (!anchored?.node) {
      const message = anchored
        ? `anchor '${name}' value contains itself`
        : `unknown anchor '${name}' referenced`
      this.factory.report({ check: 'syntax/yaml', message, span: aliasSpan })
      const first = !this.#scanner.failure && this.#scanner.recovered.length === 0
      if (first && !anchored) this.goMessage ??= message
      return { ...this.factory.empty(token.start), broken: true }
    }
    this.#aliasNodes += anchored.size
    if (this.#aliasNodes > this.#limits.aliasNodes) {
      this.factory.report({
        check: 'syntax/limit',
        message: `aliases expand to more than ${this.#limits.aliasNodes} nodes`,
        span: aliasSpan,
        help: 'write the parts out, or use fewer aliases',
      })
      this.#scanner.failGrammar('document contains excessive aliasing', token, token.start)
      return this.factory.empty(token.start)
    }
    this.#nodes += anchored.size
    return { ...anchored.node, aliasSpan }
  }

  /**
   * Goes on behind a syntax error within a block collection, if that is where the next line belongs.
   * `last` is what was read last in it: the error may have cut it short.
   */
  #resume(node: { broken?: boolean }, last: YamlNode | undefined): boolean {
    this.#cut(node, last)
    return this.#recovery.resume()
  }

  /** Marks a collection that an error stands in, and what was read last in it. */
  #cut(node: { broken?: boolean }, last: YamlNode | undefined): void {
    node.broken = true
    let cut: Mutable<YamlNode> | undefined = last
    while (cut && !cut.aliasSpan) {
      cut.broken = true
      if (cut.kind === 'scalar') break
      cut = cut.kind === 'mapping' ? cut.entries.at(-1)?.value : cut.items.at(-1)
    }
  }

  /** block sequence = (`-` [node])* end */
  #blockSequence(properties: Properties | undefined): YamlNode {
    const opening = this.#scanner.take()
    const node = this.factory.sequence(opening.start, false, properties)
    this.#recovery.enter('block-seq', opening.start)
    let end = opening.end
    for (;;) {
      const next = this.#scanner.peek()
      if (next.kind === 'block-entry') end = this.#item(node, false)
      else if (next.kind === 'block-end') {
        this.#scanner.take()
        break
      } else {
        this.#scanner.failGrammar("did not find expected '-' indicator", next, opening.start)
        if (!this.#resume(node, node.items.at(-1))) break
      }
    }
    return this.#closeSequence(node, opening.start, end)
  }

  /** A sequence in a mapping, no deeper than its key: it ends where no `-` follows. */
  #indentlessSequence(properties: Properties | undefined): YamlNode {
    const { start } = this.#scanner.peek()
    const node = this.factory.sequence(start, false, properties)
    this.#recovery.enter('indentless', start)
    let end = start
    for (;;) {
      const { kind } = this.#scanner.peek()
      if (kind === 'block-entry') end = this.#item(node, true)
      else if (kind !== 'failed' || !this.#resume(node, node.items.at(-1))) break
    }
    return this.#closeSequence(node, start, end)
  }

  #closeSequence(node: OpenSequence, start: number, end: number): YamlSequence {
    this.#recovery.leave()
    node.span = this.factory.place(start, Math.max(start, end))
    return node
  }

  /** Reads a `-` and what stands behind it; returns where it ends. */
  #item(sequence: OpenSequence, indentless: boolean): number {
    const dash = this.#scanner.take()
    const { kind } = this.#scanner.peek()
    if (kind === 'failed') return dash.end
    const missing =
      kind === 'block-entry' ||
      kind === 'block-end' ||
      (indentless && (kind === 'key' || kind === 'value'))
    if (missing) {
      sequence.items.push(this.factory.empty(dash.end))
      return dash.end
    }
    sequence.items.push(this.#measured(dash.end, true, false))
    return this.#lastEnd
  }

  /** Reads a node and keeps where its text ends. */
  #measured(start: number, block: boolean, indentless: boolean): YamlNode {
    const node = this.#node(block, indentless)
    this.#lastEnd = Math.max(start, this.#scanner.lastEnd)
    return node
  }

  /** block mapping = (key [value])* end */
  #blockMapping(properties: Properties | undefined): YamlNode {
    const opening = this.#scanner.take()
    const node = this.factory.mapping(opening.start, false, properties)
    const entries: YamlEntry[] = []
    this.#recovery.enter('block-map', opening.start)
    let end = opening.end
    for (;;) {
      const next = this.#scanner.peek()
      if (next.kind === 'key') end = this.#entry(entries, 'block-end')
      else if (next.kind === 'block-end') {
        this.#scanner.take()
        break
      } else {
        this.#scanner.failGrammar('did not find expected key', next, opening.start)
        if (!this.#resume(node, entries.at(-1)?.value)) break
      }
    }
    this.#recovery.leave()
    return this.#closeMapping(node, entries, opening.start, end)
  }

  #closeMapping(
    node: Mutable<YamlMapping>,
    entries: readonly YamlEntry[],
    start: number,
    end: number,
  ): YamlMapping {
    const merged = mergeEntries(entries, this.factory)
    node.entries = merged.entries
    if (merged.clashes) node.clashes = merged.clashes
    node.span = this.factory.place(start, Math.max(start, end))
    return node
  }

  /** Reads a key, and the value where there is one; returns where they end. `closing` ends the mapping. */
  #entry(entries: YamlEntry[], closing: TokenKind): number {
    const scanner = this.#scanner
    const block = closing === 'block-end'
    const opening = scanner.take()
    const { start, kind } = scanner.peek()
    const hasKey = !endsEntry(kind, closing)
    const key = hasKey ? this.#measured(opening.end, block, block) : this.factory.empty(opening.end)
    if (!hasKey && closing === 'flow-seq-end') scanner.take()
    let end = hasKey ? this.#lastEnd : opening.end
    let value: YamlNode | undefined
    if (scanner.peek().kind === 'value') {
      end = scanner.take().end
      const next = scanner.peek().kind
      if (!endsEntry(next, closing) || (next === 'value' && !block)) {
        value = this.#measured(end, block, block)
        end = this.#lastEnd
      }
    }
    value ??= this.factory.empty(end)
    const span = this.factory.place(start, Math.max(start, end))
    entries.push({ key: this.factory.key(key), value, span })
    this.#lastEnd = end
    return end
  }

  /** flow sequence = `[` (item (`,` item)* [`,`])? `]`; an item may be a pair `key: value` */
  #flowSequence(properties: Properties | undefined): YamlNode {
    const opening = this.#scanner.take()
    const node = this.factory.sequence(opening.start, true, properties)
    this.#flowDepth++
    for (let first = true; this.#flowGoesOn(opening, 'flow-seq-end', first); first = false) {
      const { kind } = this.#scanner.peek()
      node.items.push(kind === 'key' ? this.#pair() : this.#node(false, false))
    }
    this.#flowDepth--
    node.span = this.factory.place(opening.start, this.#flowEnd(node, opening, node.items.at(-1)))
    return node
  }

  /** `[a: b]`: a mapping of one entry without braces. */
  #pair(): YamlNode {
    const { start } = this.#scanner.peek()
    const node = this.factory.mapping(start, true, undefined)
    const entries: YamlEntry[] = []
    const end = this.#entry(entries, 'flow-seq-end')
    return this.#closeMapping(node, entries, start, end)
  }

  /** flow mapping = `{` (entry (`,` entry)* [`,`])? `}` */
  #flowMapping(properties: Properties | undefined): YamlNode {
    const opening = this.#scanner.take()
    const node = this.factory.mapping(opening.start, true, properties)
    const entries: YamlEntry[] = []
    this.#flowDepth++
    for (let first = true; this.#flowGoesOn(opening, 'flow-map-end', first); first = false) {
      const next = this.#scanner.peek()
      if (next.kind === 'key') this.#entry(entries, 'flow-map-end')
      else {
        const key = this.factory.key(this.#measured(next.start, false, false))
        entries.push({ key, value: this.factory.empty(this.#lastEnd), span: key.span })
      }
    }
    this.#flowDepth--
    const end = this.#flowEnd(node, opening, entries.at(-1)?.value)
    return this.#closeMapping(node, entries, opening.start, end)
  }

  /** Takes the comma before an item; false at the closing bracket, which is left, and after a failure. */
  #flowGoesOn(opening: Token, closing: TokenKind, first: boolean): boolean {
    const scanner = this.#scanner
    if (!first && scanner.peek().kind !== closing) {
      if (scanner.peek().kind !== 'flow-entry') {
        const bracket = closing === 'flow-seq-end' ? ']' : '}'
        const message = `did not find expected ',' or '${bracket}'`
        scanner.failGrammar(message, scanner.peek(), opening.start)
        return false
      }
      scanner.take()
    }
    const { kind } = scanner.peek()
    return kind !== closing && kind !== 'failed'
  }

  #flowEnd(node: { broken?: boolean }, opening: Token, last: YamlNode | undefined): number {
    if (this.#scanner.peek().kind === 'failed') this.#cut(node, last)
    else this.#scanner.take()
    return Math.max(opening.end, this.#scanner.lastEnd)
  }
}

/** Whether a token ends a key or a value, or leaves it out. */
function endsEntry(kind: TokenKind, closing: TokenKind): boolean {
  if (kind === 'value' || kind === closing || kind === 'failed') return true
  return kind === (closing === 'block-end' ? 'key' : 'flow-entry')
}
