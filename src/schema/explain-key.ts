import type { Fix, Problem } from '../diagnostic/diagnostic.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import type { NodeFinder } from './find-node.ts'
import { titleOf } from './schema-title.ts'
import type { SchemaError } from './validator.ts'

/** What is wrong with a key, and the node to show it at. */
export interface KeyExplanation {
  readonly node: YamlNode
  /** Absent where the name of the key is at fault: it is told as a value is. */
  readonly explanation?: Pick<Problem, 'message' | 'label' | 'help' | 'fix'>
}

/** Explains errors about keys (unknown, missing, badly named); undefined for others. */
export function explainKey(
  finder: NodeFinder,
  node: YamlNode,
  error: SchemaError,
): KeyExplanation | undefined {
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(finder, node, error)
    case 'required':
      return missingKey(node, error)
    default:
      return error.propertyName === undefined
        ? undefined
        : { node: finder.entry(node, error.propertyName)?.key ?? node }
  }
}

function unknownKey(finder: NodeFinder, node: YamlNode, error: SchemaError): KeyExplanation {
  const field = String(error.params.additionalProperty ?? error.params.unevaluatedProperty)
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
  const key = finder.entry(node, field)?.key
  const lower = field.toLowerCase()
  const similar = known.includes(lower) ? lower : suggest(lower, known)
  const free = similar !== undefined && !finder.entry(node, similar)
  const fix = key && free ? renameKey(key, similar) : undefined
  const expected = known.length > 0 ? `expected one of ${listOf(known)}` : 'remove it'
  return {
    node: key ?? node,
    explanation: {
      message: `field \`${field}\` not found in ${titleOf(error) ?? 'the document'}`,
      ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
      help: expected,
      ...(fix ? { fix } : {}),
    },
  }
}

/** At most a dozen names. */
function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `\`${name}\``)
  return names.length > 12 ? `${shown.join(', ')}, …` : shown.join(', ')
}

/** Renaming a key; impossible where an alias stands for it. */
export function renameKey(key: YamlScalar, name: string): Fix | undefined {
  const newText = key.map.encode(name)
  if (newText === undefined || key.aliasSpan) return undefined
  const span = key.map.toSource({ start: 0, end: key.text.length })
  return { title: `rename to \`${name}\``, safe: false, edits: [{ span, newText }] }
}

function missingKey(node: YamlNode, error: SchemaError): KeyExplanation {
  const field = String(error.params.missingProperty)
  const first = node.kind === 'mapping' ? node.entries[0] : undefined
  return {
    node: first && !node.aliasSpan ? first.key : node,
    explanation: {
      message: `${titleOf(error) ?? 'the document'} misses the field \`${field}\``,
      help: `add \`${field}:\``,
    },
  }
}
