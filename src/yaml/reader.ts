import type { CheckId, Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.ts'
import { integerValue, numberValue } from './resolve-scalar.ts'
import type { GoYaml } from './yaml-document.ts'

/** The value of a key; undefined where the mapping does not have it. Entries merged with `<<` count. */
export function entryOf(mapping: YamlMapping, key: string): YamlEntry | undefined {
  for (const entry of mapping.entries) if (entry.key.text === key) return entry
  return undefined
}

/** Whether a node is null: `~`, `null`, or nothing written. Go leaves the field at its zero value. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null'
}

/** Where to point for a node: at its alias where it has one, else at the node. */
export function spotOf(node: YamlNode): Span {
  return node.aliasSpan ?? node.span
}

/** A node as go-yaml names it in its messages: `!!seq`, `!!map`, or tag and text (``!!int `1` ``), shortened. */
export function goDescription(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? '!!map' : '!!seq'
  const tag = node.tag?.startsWith('!') && !node.tag.startsWith('!!') ? node.tag : `!!${node.type}`
  const text = node.text.length > 10 ? `${node.text.slice(0, 7)}...` : node.text
  return `${tag} \`${text}\``
}

/** Go's message for a node of the wrong type; `goType` is the name of the field's type in Go. */
export function mismatch(node: YamlNode, goType: string): string {
  return `cannot unmarshal ${goDescription(node)} into ${goType}`
}

const integerBounds: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int: [-(2n ** 63n), 2n ** 63n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  uint: [0n, 2n ** 64n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint16: [0n, 2n ** 16n - 1n],
  uint8: [0n, 255n],
}

const trueTexts = new Set('true True TRUE y Y yes Yes YES on On ON'.split(' '))
const oldBools = new Set('y Y yes Yes YES on On ON n N no No NO off Off OFF'.split(' '))

/** What is added to a message. */
export type ReportDetails = Pick<Problem, 'help' | 'label' | 'why' | 'related' | 'fix' | 'subject'>

/**
 * Reads nodes as Go decodes them into its structs, and keeps what it finds wrong. A method that
 * returns undefined has reported why, unless the node is null: that is Go's zero value, and silent.
 */
export class YamlReader {
  readonly source: SourceFile
  readonly goYaml: GoYaml
  readonly problems: Problem[] = []
  readonly #check: CheckId

  /** `check` is the id of what is reported. */
  constructor(source: SourceFile, goYaml: GoYaml, check: CheckId = 'syntax/schema') {
    this.source = source
    this.goYaml = goYaml
    this.#check = check
  }

  /** Notes a problem at a place in the file. */
  report(span: Span, message: string, details: ReportDetails = {}): void {
    this.problems.push({ check: this.#check, file: this.source, span, message, ...details })
  }

  /** The node as a mapping; `goType` names the Go type that it fills. */
  mapping(node: YamlNode, goType: string): YamlMapping | undefined {
    if (node.kind === 'mapping') return node
    if (!isNull(node)) this.#mismatch(node, goType, 'write `key: value` lines here')
    return undefined
  }

  /** The node as a mapping that fills a Go map, in which v2 refuses a key that a merge sets too. */
  goMap(node: YamlNode, goType = 'map[string]string'): YamlMapping | undefined {
    const mapping = this.mapping(node, goType)
    for (const { key, first } of mapping?.clashes ?? [])
      this.report(spotOf(key), `key "${key.text}" already set in map`, {
        help: 'Prometheus cannot override a merged key here: leave it out of one of the two',
        related: [{ file: this.source, span: spotOf(first), label: 'first set here' }],
      })
    return mapping
  }

  /** The node as a sequence; `goType` names the Go type that it fills, such as `[]string`. */
  sequence(node: YamlNode, goType: string): YamlSequence | undefined {
    if (node.kind === 'sequence') return node
    if (!isNull(node)) this.#mismatch(node, goType, 'write a list here: one `- ` for each item')
    return undefined
  }

  /** The node as a scalar: Go takes the text of any scalar for a string. A null is returned too, see `isNull`. */
  scalar(node: YamlNode, goType = 'string'): YamlScalar | undefined {
    if (node.kind === 'scalar') return node
    this.#mismatch(node, goType, 'write one value here')
    return undefined
  }

  /** The node as a whole number, as Go converts it (`0x10`, `0o17`, `1e3`; fractions are cut off). */
  integer(node: YamlNode, goType = 'int'): number | undefined {
    if (isNull(node)) return undefined
    const value = node.kind === 'scalar' ? toInteger(node) : undefined
    const [least, greatest] = integerBounds[goType] ?? [0n, 0n]
    if (value !== undefined && value >= least && value <= greatest) return Number(value)
    this.#mismatch(node, goType, 'write a whole number')
    return undefined
  }

  /** The node as a float64. */
  float(node: YamlNode): number | undefined {
    if (isNull(node)) return undefined
    if (node.kind === 'scalar' && (node.type === 'int' || node.type === 'float'))
      return numberValue(node.text)
    this.#mismatch(node, 'float64', 'write a number')
    return undefined
  }

  /** The node as a boolean. v2 takes the plain words of YAML 1.1 (`yes`, `off`), v3 takes them quoted too. */
  boolean(node: YamlNode): boolean | undefined {
    if (isNull(node)) return undefined
    if (node.kind === 'scalar') {
      const old = this.goYaml === 'v3' && node.type === 'str' && oldBools.has(node.text)
      if (node.type === 'bool' || old) return trueTexts.has(node.text)
    }
    this.#mismatch(node, 'bool', 'write `true` or `false`')
    return undefined
  }

  /**
   * The entries of a mapping by key. Keys that are not among `known` are reported as Go's strict
   * decoding does, and left out; `goType` names the struct (`rulefmt.RuleGroup`).
   */
  fields(
    mapping: YamlMapping,
    known: readonly string[],
    goType: string,
  ): ReadonlyMap<string, YamlEntry> {
    const fields = new Map<string, YamlEntry>()
    for (const entry of mapping.entries) {
      const { key } = entry
      if (isForeignKey(key) || (key.type === 'null' && this.goYaml === 'v3')) continue
      if (known.includes(key.text)) {
        if (!fields.has(key.text)) fields.set(key.text, entry)
      } else this.unknownField(key, known, goType)
    }
    return fields
  }

  /** Reports a key that a struct does not have. */
  unknownField(key: YamlScalar, known: readonly string[], goType: string): void {
    const meant = suggest(key.text, known)
    const help =
      meant !== undefined
        ? `did you mean \`${meant}\`?`
        : `the fields here are ${known
            .slice(0, 8)
            .map((name) => `\`${name}\``)
            .join(', ')}${known.length > 8 ? ', …' : ''}`
    this.report(spotOf(key), `field ${key.text} not found in type ${goType}`, { help })
  }

  #mismatch(node: YamlNode, goType: string, help: string): void {
    this.report(spotOf(node), mismatch(node, goType), { help })
  }
}

/** A sequence or mapping stood where the key is; the YAML reader has reported that. */
export function isForeignKey(key: YamlScalar): boolean {
  return key.tag === '!!map' || key.tag === '!!seq'
}

function toInteger(node: YamlScalar): bigint | undefined {
  if (node.type === 'int') return integerValue(node.text)
  if (node.type !== 'float') return undefined
  const value = numberValue(node.text)
  return value !== undefined && Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined
}
