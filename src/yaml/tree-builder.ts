import type { Span } from '../text/span.ts'
import { decodeScalar, type ScalarSource } from './decode-scalar.ts'
import { type Anchored, mergeEntries } from './merge-keys.ts'
import type { ScalarType, YamlEntry, YamlNode, YamlScalar } from './node.ts'
import type { EmbeddedText, GoYaml, YamlLimits } from './parse-yaml.ts'
import { resolvePlain, resolveTagged } from './resolve-scalar.ts'
import { ScalarPlace } from './scalar-place.ts'
import type { Scanner } from './scanner.ts'
import type { Token, TokenKind } from './token.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is wrong with the tree that was read, though the text is YAML. */
export interface TreeProblem {
  readonly check: 'syntax/yaml' | 'syntax/limit'
  readonly message: string
  /** In the file. */
  readonly span: Span
  readonly help?: string
  readonly related?: { readonly span: Span; readonly label: string }
}

interface Properties {
  readonly anchor?: Token
  readonly tag?: Token
  readonly start: number
  readonly end: number
}

const defaultHandles: readonly (readonly [string, string])[] = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
]

/** Builds the tree of one document from its tokens. Failures of the grammar go to the scanner and end it. */
export class TreeBuilder {
  readonly problems: TreeProblem[] = []
  readonly #defined = new Set<string>()
  readonly #handles = new Map<string, string>(defaultHandles)
  readonly #input: EmbeddedText
  readonly #scanner: Scanner
  readonly #goYaml: GoYaml
  readonly #limits: YamlLimits
  readonly #anchors = new Map<string, Anchored>()
  #depth = 0
  #flowDepth = 0
  #nodes = 0
  #aliasNodes = 0

  constructor(input: EmbeddedText, scanner: Scanner, goYaml: GoYaml, limits: YamlLimits) {
    this.#input = input
    this.#scanner = scanner
    this.#goYaml = goYaml
    this.#limits = limits
  }

  /** Takes in a `%TAG` directive; false where the handle has one already. */
  defineHandle(handle: string, prefix: string): boolean {
    if (this.#defined.has(handle)) return false
    this.#defined.add(handle)
    this.#handles.set(handle, prefix)
    return true
  }

  /** Reads the root of a document. */
  root(): YamlNode {
    return this.#node(true, false)
  }

  #place(start: number, end: number): Span {
    const span = { start, end }
    return this.#input.map ? this.#input.map.toSource(span) : span
  }

  #fail(message: string, at: Token, context: number): void {
    this.#scanner.failure ??= {
      stage: 'parser',
      message,
      start: at.start,
      end: at.end,
      context,
    }
  }

  #node(block: boolean, indentless: boolean): YamlNode {
    const scanner = this.#scanner
    const first = scanner.peek()
    this.#nodes++
    if (first.kind === 'alias') return this.#alias(scanner.take())
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
    const scanner = this.#scanner
    const next = scanner.peek()
    const start = properties?.start ?? next.start
    switch (next.kind) {
      case 'scalar':
        return this.#scalar(scanner.take(), properties)
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
    if (properties) return this.#empty(properties.end, properties)
    this.#fail('did not find expected node content', next, start)
    return this.#empty(next.start)
  }

  #nested(at: Token, properties: Properties | undefined, read: () => YamlNode): YamlNode {
    if (this.#depth >= this.#limits.depth) {
      this.problems.push({
        check: 'syntax/limit',
        message: `nested deeper than ${this.#limits.depth} levels`,
        span: this.#place(at.start, at.end),
        help: 'raise the limit only if such nesting is meant',
      })
      this.#fail('exceeded max depth', at, at.start)
      return this.#empty(at.start, properties)
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
    if (tag) this.#checkHandle(tag)
    const end = Math.max(anchor?.end ?? 0, tag?.end ?? 0)
    return { ...(anchor && { anchor }), ...(tag && { tag }), start: first.start, end }
  }

  #checkHandle(tag: Token): void {
    const handle = handleOf(this.#slice(tag))
    if (handle !== undefined && !this.#handles.has(handle))
      this.#fail('found undefined tag handle', tag, tag.start)
  }

  #slice(token: Token): string {
    return this.#input.text.slice(token.start, token.end)
  }

  #declare(anchor: Token): Anchored {
    const anchored: Anchored = { node: undefined, size: 0 }
    this.#anchors.set(this.#slice(anchor).slice(1), anchored)
    return anchored
  }

  #alias(token: Token): YamlNode {
    const name = this.#slice(token).slice(1)
    const aliasSpan = this.#place(token.start, token.end)
    const anchored = this.#anchors.get(name)
    if (!anchored?.node) {
      const message = anchored
        ? `anchor '${name}' value contains itself`
        : `unknown anchor '${name}' referenced`
      this.problems.push({ check: 'syntax/yaml', message, span: aliasSpan })
      return this.#empty(token.start)
    }
    this.#aliasNodes += anchored.size
    if (this.#aliasNodes > this.#limits.aliasNodes) {
      this.problems.push({
        check: 'syntax/limit',
        message: `aliases expand to more than ${this.#limits.aliasNodes} nodes`,
        span: aliasSpan,
      })
      this.#fail('document contains excessive aliasing', token, token.start)
      return this.#empty(token.start)
    }
    this.#nodes += anchored.size
    return { ...anchored.node, aliasSpan }
  }

  #scalar(token: Token, properties: Properties | undefined): YamlScalar {
    const { text } = this.#input
    const scalar = token.scalar ?? emptyScalar(token.start)
    const decoded = decodeScalar(text, scalar)
    const span = this.#scalarSpan(token, scalar)
    return {
      kind: 'scalar',
      text: decoded,
      type: this.#type(decoded, scalar, properties, span),
      style: scalar.style,
      span,
      map: new ScalarPlace(text, scalar, this.#flowDepth > 0, this.#input.map),
      ...this.#tag(properties),
    }
  }

  #scalarSpan(token: Token, scalar: ScalarSource): Span {
    if (scalar.style !== 'literal' && scalar.style !== 'folded')
      return this.#place(token.start, token.end)
    const { text } = this.#input
    let { start, end } = scalar
    while (end > start && /\s/.test(text.charAt(end - 1))) end--
    while (start < end && /\s/.test(text.charAt(start))) start++
    return start < end ? this.#place(start, end) : this.#place(token.start, token.start + 1)
  }

  #type(
    decoded: string,
    scalar: ScalarSource,
    properties: Properties | undefined,
    span: Span,
  ): ScalarType {
    if (!properties?.tag)
      return scalar.style === 'plain' ? resolvePlain(decoded, this.#goYaml) : 'str'
    const tag = this.#fullTag(this.#slice(properties.tag))
    const { type, problem } = resolveTagged(decoded, scalar.style, tag, this.#goYaml)
    if (problem) this.problems.push({ check: 'syntax/yaml', message: problem, span })
    return type
  }

  #fullTag(tag: string): string {
    if (tag.startsWith('!<')) return tag.slice(2, -1)
    const handle = handleOf(tag) ?? '!'
    return (this.#handles.get(handle) ?? handle) + tag.slice(handle.length)
  }

  #tag(properties: Properties | undefined): { tag?: string } {
    return properties?.tag ? { tag: this.#slice(properties.tag) } : {}
  }

  #empty(at: number, properties?: Properties): YamlScalar {
    const scalar = emptyScalar(at)
    return this.#scalar({ kind: 'scalar', start: at, end: at, scalar }, properties)
  }

  #sequence(start: number, flow: boolean, properties: Properties | undefined) {
    const items: YamlNode[] = []
    const node = {
      kind: 'sequence' as const,
      items,
      flow,
      span: { start, end: start },
      ...this.#tag(properties),
    }
    return { node: node as Mutable<typeof node>, items }
  }

  #mapping(start: number, flow: boolean, properties: Properties | undefined) {
    const entries: readonly YamlEntry[] = []
    const node = {
      kind: 'mapping' as const,
      entries,
      flow,
      span: { start, end: start },
      ...this.#tag(properties),
    }
    return node as Mutable<typeof node>
  }

  #blockSequence(properties: Properties | undefined): YamlNode {
    const scanner = this.#scanner
    const opening = scanner.take()
    const { node, items } = this.#sequence(opening.start, false, properties)
    let end = opening.start
    for (;;) {
      const next = scanner.peek()
      if (next.kind !== 'block-entry') {
        if (next.kind === 'block-end') scanner.take()
        else this.#fail("did not find expected '-' indicator", next, opening.start)
        break
      }
      scanner.take()
      end = this.#item(items, next, (kind) => kind === 'block-entry' || kind === 'block-end')
    }
    node.span = this.#place(opening.start, Math.max(opening.start, end))
    return node
  }

  #indentlessSequence(properties: Properties | undefined): YamlNode {
    const scanner = this.#scanner
    const opening = scanner.peek()
    const { node, items } = this.#sequence(opening.start, false, properties)
    let end = opening.start
    for (let next = opening; next.kind === 'block-entry'; next = scanner.peek()) {
      scanner.take()
      end = this.#item(
        items,
        next,
        (kind) =>
          kind === 'block-entry' || kind === 'key' || kind === 'value' || kind === 'block-end',
      )
    }
    node.span = this.#place(opening.start, end)
    return node
  }

  #lastEnd = 0

  /** Reads what stands behind a `-`; returns where it ends. */
  #item(items: YamlNode[], dash: Token, isNext: (kind: Token['kind']) => boolean): number {
    const next = this.#scanner.peek()
    if (next.kind === 'failed') return dash.end
    items.push(isNext(next.kind) ? this.#empty(dash.end) : this.#measured(dash.end, true, false))
    if (isNext(next.kind)) this.#lastEnd = dash.end
    return this.#lastEnd
  }

  /** Reads a node and keeps where its text ends. */
  #measured(start: number, block: boolean, indentless: boolean): YamlNode {
    const node = this.#node(block, indentless)
    this.#lastEnd = Math.max(start, this.#scanner.lastEnd)
    return node
  }

  #blockMapping(properties: Properties | undefined): YamlNode {
    const scanner = this.#scanner
    const opening = scanner.take()
    const node = this.#mapping(opening.start, false, properties)
    const entries: YamlEntry[] = []
    let end = opening.start
    for (;;) {
      const next = scanner.peek()
      if (next.kind !== 'key') {
        if (next.kind === 'block-end') scanner.take()
        else this.#fail('did not find expected key', next, opening.start)
        break
      }
      end = this.#entry(entries, 'block-end')
    }
    node.entries = this.#finish(entries)
    node.span = this.#place(opening.start, Math.max(opening.start, end))
    return node
  }

  /** Reads a key, and the value where there is one; returns where they end. `closing` ends the mapping. */
  #entry(entries: YamlEntry[], closing: TokenKind): number {
    const scanner = this.#scanner
    const block = closing === 'block-end'
    const opening = scanner.take()
    const { start } = scanner.peek()
    const hasKey = !endsEntry(scanner.peek().kind, closing)
    const key = hasKey ? this.#measured(opening.end, block, block) : this.#empty(opening.end)
    if (!hasKey && closing === 'flow-seq-end') scanner.take()
    let end = hasKey ? this.#lastEnd : opening.end
    let value: YamlNode | undefined
    if (scanner.peek().kind === 'value') {
      end = scanner.take().end
      if (!endsEntry(scanner.peek().kind, closing)) {
        value = this.#measured(end, block, block)
        end = this.#lastEnd
      }
    }
    value ??= this.#empty(end)
    entries.push({ key: this.#asKey(key), value, span: this.#place(start, Math.max(start, end)) })
    this.#lastEnd = end
    return end
  }

  #asKey(node: YamlNode): YamlScalar {
    if (node.kind === 'scalar') return node
    this.problems.push({
      check: 'syntax/yaml',
      message: `cannot unmarshal !!${node.kind === 'mapping' ? 'map' : 'seq'} into string: a ${node.kind} cannot be a key`,
      span: node.span,
    })
    return { ...this.#empty(0), span: node.span, type: 'str' }
  }

  #flowSequence(properties: Properties | undefined): YamlNode {
    const scanner = this.#scanner
    const opening = scanner.take()
    const { node, items } = this.#sequence(opening.start, true, properties)
    this.#flowDepth++
    let end = opening.end
    for (let first = true; ; first = false) {
      let next = scanner.peek()
      if (next.kind !== 'flow-seq-end' && !first) {
        if (next.kind !== 'flow-entry') {
          this.#fail("did not find expected ',' or ']'", next, opening.start)
          break
        }
        scanner.take()
        next = scanner.peek()
      }
      if (next.kind === 'flow-seq-end' || next.kind === 'failed') {
        end = scanner.take().end
        break
      }
      items.push(next.kind === 'key' ? this.#pair() : this.#node(false, false))
    }
    this.#flowDepth--
    node.span = this.#place(opening.start, Math.max(opening.end, end))
    return node
  }

  /** `[a: b]`: a mapping of one entry without braces. */
  #pair(): YamlNode {
    const { start } = this.#scanner.peek()
    const node = this.#mapping(start, true, undefined)
    const entries: YamlEntry[] = []
    const end = this.#entry(entries, 'flow-seq-end')
    node.entries = this.#finish(entries)
    node.span = this.#place(start, Math.max(start, end))
    return node
  }

  #flowMapping(properties: Properties | undefined): YamlNode {
    const scanner = this.#scanner
    const opening = scanner.take()
    const node = this.#mapping(opening.start, true, properties)
    const entries: YamlEntry[] = []
    this.#flowDepth++
    let end = opening.end
    for (let first = true; ; first = false) {
      let next = scanner.peek()
      if (next.kind !== 'flow-map-end' && !first) {
        if (next.kind !== 'flow-entry') {
          this.#fail("did not find expected ',' or '}'", next, opening.start)
          break
        }
        scanner.take()
        next = scanner.peek()
      }
      if (next.kind === 'flow-map-end' || next.kind === 'failed') {
        end = scanner.take().end
        break
      }
      if (next.kind === 'key') this.#entry(entries, 'flow-map-end')
      else {
        const key = this.#asKey(this.#measured(next.start, false, false))
        entries.push({ key, value: this.#empty(this.#lastEnd), span: key.span })
      }
    }
    this.#flowDepth--
    node.entries = this.#finish(entries)
    node.span = this.#place(opening.start, Math.max(opening.end, end))
    return node
  }

  #finish(entries: YamlEntry[]): readonly YamlEntry[] {
    return mergeEntries(entries, this.problems)
  }
}

/** Whether a token ends a key or a value, or leaves it out. */
function endsEntry(kind: TokenKind, closing: TokenKind): boolean {
  if (kind === 'value' || kind === closing || kind === 'failed') return true
  return kind === (closing === 'block-end' ? 'key' : 'flow-entry')
}

/** `!!` of `!!str`, `!e!` of `!e!name`; undefined where the tag has no handle but `!`. */
function handleOf(tag: string): string | undefined {
  return /^![\w-]*!/.exec(tag)?.[0]
}

function emptyScalar(at: number): ScalarSource {
  return { style: 'plain', start: at, end: at, indent: 0, chomp: 'clip' }
}
