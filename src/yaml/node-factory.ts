import type { Span } from '../text/span.ts'
import { decodeScalar, type ScalarSource } from './decode-scalar.ts'
import type { ScalarType, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.ts'
import { resolvePlain, resolveTagged } from './resolve-scalar.ts'
import { ScalarPlace } from './scalar-place.ts'
import type { Token } from './token.ts'
import type { EmbeddedText, GoYaml } from './yaml-document.ts'

/** More problems than this are not told of one document. */
const mostProblems = 50

/** A type whose fields can be set while a node is being read. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is wrong with the tree that was read, though the text is YAML. */
export interface TreeProblem {
  readonly check: 'syntax/yaml' | 'syntax/limit'
  readonly message: string
  /** In the file. */
  readonly span: Span
  readonly help?: string
  readonly related?: { readonly span: Span; readonly label: string }
}

/** Anchor and tag of a node. */
export interface Properties {
  readonly anchor?: Token
  readonly tag?: Token
  readonly start: number
  readonly end: number
}

/** Makes the nodes of a document. */
export class NodeFactory {
  readonly problems: TreeProblem[] = []
  readonly #input: EmbeddedText
  readonly goYaml: GoYaml
  readonly #defined = new Set<string>()
  readonly #handles = new Map([
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ])

  constructor(input: EmbeddedText, goYaml: GoYaml) {
    this.#input = input
    this.goYaml = goYaml
  }

  /** Notes a problem; a document that is full of them is not told all. */
  report(problem: TreeProblem): void {
    if (this.problems.length < mostProblems) this.problems.push(problem)
  }

  /** Takes in a `%TAG` directive; false where the handle has one already. */
  defineHandle(handle: string, prefix: string): boolean {
    if (this.#defined.has(handle)) return false
    this.#defined.add(handle)
    this.#handles.set(handle, prefix)
    return true
  }

  /** Whether the handle of a tag (`!e!` of `!e!name`) is one that the document knows. */
  knowsHandle(tag: Token): boolean {
    const handle = handleOf(this.slice(tag))
    return handle === undefined || this.#handles.has(handle)
  }

  slice(token: Token): string {
    return this.#input.text.slice(token.start, token.end)
  }

  /** The place in the file of a range of the YAML text. */
  place(start: number, end: number): Span {
    const span = { start, end }
    return this.#input.map ? this.#input.map.toSource(span) : span
  }

  scalar(token: Token, properties: Properties | undefined, inFlow: boolean): YamlScalar {
    const { text, map } = this.#input
    const scalar = token.scalar ?? emptyScalar(token.start)
    const decoded = decodeScalar(text, scalar)
    const span = this.#scalarSpan(token, scalar)
    const node: Mutable<YamlScalar> = {
      kind: 'scalar',
      text: decoded,
      type: 'str',
      style: scalar.style,
      span,
      map: new ScalarPlace(text, scalar, inFlow, map),
    }
    if (properties?.tag) {
      node.tag = this.slice(properties.tag)
      node.type = this.#taggedType(node, node.tag)
    } else if (scalar.style === 'plain') node.type = resolvePlain(decoded, this.goYaml)
    return node
  }

  /** A null of which nothing is written. */
  empty(at: number, properties?: Properties): YamlScalar {
    const scalar = emptyScalar(at)
    return this.scalar({ kind: 'scalar', start: at, end: at, scalar }, properties, false)
  }

  sequence(start: number, flow: boolean, properties: Properties | undefined): OpenSequence {
    const span = { start, end: start }
    return { kind: 'sequence', items: [], flow, span, ...this.#tag(properties) }
  }

  mapping(start: number, flow: boolean, properties: Properties | undefined): Mutable<YamlMapping> {
    const span = { start, end: start }
    return { kind: 'mapping', entries: [], flow, span, ...this.#tag(properties) }
  }

  /** A key that is no scalar: reported, and kept as a text without meaning. */
  key(node: YamlNode): YamlScalar {
    if (node.kind === 'scalar') return node
    const tag = node.kind === 'mapping' ? '!!map' : '!!seq'
    const braces = this.#input.source.text.startsWith('{{', node.span.start - 1)
    this.report({
      check: 'syntax/yaml',
      message: `cannot unmarshal ${tag} into string: a ${node.kind} cannot be a key`,
      span: node.span,
      ...(braces && { help: 'put a value that begins with `{{` in quotes' }),
    })
    return { ...this.empty(0), span: node.span, type: 'str', tag }
  }

  #scalarSpan(token: Token, scalar: ScalarSource): Span {
    if (scalar.style !== 'literal' && scalar.style !== 'folded')
      return this.place(token.start, token.end)
    const { text } = this.#input
    let { start, end } = scalar
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    while (start < end && isSpace(text.charCodeAt(start))) start++
    return start < end ? this.place(start, end) : this.place(token.start, token.start + 1)
  }

  #taggedType(node: YamlScalar, written: string): ScalarType {
    const tag = this.#fullTag(written)
    const { type, problem } = resolveTagged(node.text, node.style, tag, this.goYaml)
    if (problem !== undefined)
      this.report({ check: 'syntax/yaml', message: problem, span: node.span })
    return type
  }

  #fullTag(tag: string): string {
    if (tag.startsWith('!<')) return tag.slice(2, -1)
    const handle = handleOf(tag) ?? '!'
    return (this.#handles.get(handle) ?? handle) + tag.slice(handle.length)
  }

  #tag(properties: Properties | undefined): { tag?: string } {
    return properties?.tag ? { tag: this.slice(properties.tag) } : {}
  }
}

/** A sequence whose items are still being read. */
export interface OpenSequence extends Mutable<Omit<YamlSequence, 'items'>> {
  readonly items: YamlNode[]
}

/** `!!` of `!!str`, `!e!` of `!e!name`; undefined where the tag has no handle but `!`. */
function handleOf(tag: string): string | undefined {
  return /^![\w-]*!/.exec(tag)?.[0]
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function emptyScalar(at: number): ScalarSource {
  return { style: 'plain', start: at, end: at, verbatim: true, indent: 0, chomp: 'clip' }
}
