import { suggest } from '../../text/suggest.ts'
import { decodeBinary } from '../../yaml/decode-binary.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import { goScalar } from '../shape/scalars.ts'
import type {
  ConfigValue,
  Field,
  FieldValue,
  ListShape,
  ListValue,
  MapShape,
  MapValue,
  ScalarShape,
  ScalarValue,
  Shape,
  StructShape,
  StructValue,
} from '../shape/shape.ts'
import type { ConfigContext } from './config-context.ts'
import { expectedOf, goNameOf } from './shape-name.ts'
import { reportUnknown } from './unknown-field.ts'
import { versionedFields } from './versioned-fields.ts'
import { zeroValue } from './zero-value.ts'

/**
 * Reads a node as its shape says, strictly and in the manner of go-yaml v2, and reports every problem. A null
 * gives nothing; so does a node of the wrong kind, which is reported.
 */
export function decode(
  node: YamlNode | undefined,
  shape: Shape,
  context: ConfigContext,
): ConfigValue | undefined {
  if (!node) return undefined
  if (isNull(node)) return decodeNull(node, shape, context)
  switch (shape.kind) {
    case 'lazy':
      return decode(node, shape.of(), context)
    case 'any':
      return { kind: 'any', shape, node }
    case 'scalar':
      if (node.kind === 'scalar') return decodeScalar(node, shape, context)
      break
    case 'list':
      if (node.kind === 'sequence') return decodeList(node.items, node, shape, context)
      if (shape.single && node.kind === 'scalar' && !context.isPlaceholder(node))
        return decodeList([node], node, shape, context)
      break
    case 'map':
      if (node.kind === 'mapping') return decodeMap(node, shape, context)
      break
    case 'struct':
      if (node.kind === 'mapping') return decodeStruct(node, shape, context)
      if (shape.scalar && node.kind === 'scalar') return decodeScalar(node, shape.scalar, context)
  }
  reportKind(node, shape, context)
  return undefined
}

/**
 * A null leaves nothing. Written `Null` or `NULL` it is one to go-yaml as well, but only after the type has been asked to
 * read it: a section is there without content, and text of its own form is empty text.
 */
function decodeNull(node: YamlNode, shape: Shape, context: ConfigContext): ConfigValue | undefined {
  if (node.kind !== 'scalar' || !/^N(?:ull|ULL)$/.test(node.text)) return undefined
  if (shape.kind === 'lazy') return decodeNull(node, shape.of(), context)
  if (shape.kind === 'struct') {
    const { span } = node
    const nothing: YamlMapping = { kind: 'mapping', span, entries: [], flow: true }
    return { ...decodeStruct(nothing, shape, context), zeroed: true }
  }
  if (shape.kind !== 'scalar') return undefined
  const reading = shape.type.read({ ...node, text: '', type: 'str' }, context.options)
  if (!('error' in reading)) return { kind: 'scalar', shape, node, value: reading.value }
  if (!reading.unmarshal) {
    const help = `write ${expectedOf(shape)}`
    context.reportNode('config/invalid', node, reading.error, { help })
  }
  return undefined
}

function reportKind(node: YamlNode, shape: Shape, context: ConfigContext): void {
  if (context.isPlaceholder(node)) return
  const expected = expectedOf(shape)
  const what =
    node.kind === 'mapping'
      ? '!!map'
      : node.kind === 'sequence'
        ? '!!seq'
        : holdsSecret(shape)
          ? `!!${node.type}`
          : goScalar(node)
  context.reportNode('syntax/schema', node, `cannot unmarshal ${what} into ${goNameOf(shape)}`, {
    label: `expected ${expected}`,
    help: helpForKind(node, shape) ?? `write ${expected}`,
  })
}

/** Sections of credentials are small. */
const mostCredentials = 25

/** Whether what was meant for a place may be a secret: the place itself, or a section of credentials. */
function holdsSecret(shape: Shape): boolean {
  switch (shape.kind) {
    case 'scalar':
      return shape.secret === true
    case 'list':
      return holdsSecret(shape.item)
    case 'map':
      return holdsSecret(shape.value)
    case 'struct':
      return hasCredentials(Object.values(shape.fields))
    default:
      return false
  }
}

function hasCredentials(fields: readonly Field[]): boolean {
  const secret = ({ shape }: Field): boolean => shape.kind === 'scalar' && shape.secret === true
  return fields.length <= mostCredentials && fields.some(secret)
}

/** How a single item becomes a list. */
function helpForKind(node: YamlNode, shape: Shape): string | undefined {
  if (shape.kind !== 'list') return undefined
  if (node.kind === 'mapping') return 'write a list: put `-` before the first key'
  const plain = node.kind === 'scalar' && /^[\w./:*-]{1,60}$/.test(node.text)
  const shown = plain && shape.item.kind === 'scalar' && !holdsSecret(shape)
  return shown ? `write a list: \`[${node.text}]\`` : undefined
}

function decodeScalar(node: YamlScalar, shape: ScalarShape, context: ConfigContext): ScalarValue {
  const scalar = decodeBinary(node)
  const bare: ScalarValue = { kind: 'scalar', shape, node: scalar }
  if (context.isPlaceholder(scalar) || scalar.broken) return bare
  const { target } = context.options
  const reading = shape.type.read(scalar, target ? { target } : {})
  if ('error' in reading) {
    const { error, help, unmarshal } = reading
    const { expected } = shape.type
    context.reportNode(
      unmarshal ? 'syntax/schema' : 'config/invalid',
      node,
      shape.secret ? withoutSecret(error, scalar) : error,
      {
        ...(unmarshal ? { label: `expected ${expected}` } : {}),
        help: help ?? `write ${expected}`,
      },
    )
    return bare
  }
  if (shape.values && !isChoice(scalar.text, shape.values)) {
    reportChoice(scalar, shape.values, context)
    return bare
  }
  return { ...bare, value: reading.value }
}

function withoutSecret(error: string, { text }: YamlScalar): string {
  return text === '' ? error : error.replaceAll(text, '<secret>')
}

type Choice = NonNullable<ScalarShape['values']>

function isChoice(text: string, { all, empty }: Choice): boolean {
  return all.includes(text) || (empty === true && text === '')
}

function reportChoice(node: YamlScalar, { all, invalid }: Choice, context: ConfigContext): void {
  const lower = node.text.toLowerCase()
  const similar = all.find((value) => value.toLowerCase() === lower) ?? suggest(node.text, all)
  const name = context.subject?.name ?? ''
  const message = invalid.replace(/%[sn]/g, (mark) => (mark === '%s' ? node.text : name))
  context.reportNode('config/invalid', node, message, {
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help: `write one of ${all.map((value) => `\`${value}\``).join(', ')}`,
  })
}

function decodeList(
  nodes: readonly YamlNode[],
  node: YamlNode,
  shape: ListShape,
  context: ConfigContext,
): ListValue {
  const items: ConfigValue[] = []
  for (const item of nodes) {
    const value = decode(item, shape.item, context)
    if (value) items.push(value)
    else if (isNull(item)) reportNullItem(item, shape, context)
  }
  return { kind: 'list', shape, node, items }
}

function reportNullItem(item: YamlNode, { nullItem }: ListShape, context: ConfigContext): void {
  if (nullItem === undefined || context.options.incomplete) return
  const message = nullItem.replace('%n', () => context.subject?.name ?? '')
  const help = 'write the item, or remove the `-`'
  context.reportNode('config/invalid', item, message, { help })
}

function decodeMap(node: YamlMapping, shape: MapShape, context: ConfigContext): MapValue {
  const entries: { readonly key: YamlScalar; readonly value: ConfigValue }[] = []
  for (const { key } of node.clashes ?? [])
    context.reportNode('syntax/schema', key, `key \`${key.text}\` already set in map`, {
      help: 'a merged key cannot be overridden here: leave it out of one of the two',
    })
  for (const entry of node.entries) {
    const key = decodeBinary(entry.key)
    const error = context.isPlaceholder(key)
      ? undefined
      : shape.checkKey?.(key.type === 'null' ? '' : key.text, context)
    if (error !== undefined) context.reportNode('config/invalid', entry.key, error)
    const value = isNull(entry.value)
      ? zeroValue(entry.value, shape.value)
      : within(entry, context, () => decode(entry.value, shape.value, context))
    if (value) entries.push({ key, value })
  }
  return { kind: 'map', shape, node, entries }
}

function decodeStruct(node: YamlMapping, shape: StructShape, context: ConfigContext): StructValue {
  const outer = context.subject
  context.subject = subjectOf(node, shape) ?? outer
  const fields = new Map<string, FieldValue>()
  const known = versionedFields(shape, context.options)
  const unknown: YamlEntry[] = []
  for (const entry of node.entries) {
    const { key, value: content } = entry
    const field = known.get(key.text)
    if (!field || key.type === 'null') {
      unknown.push(entry)
      continue
    }
    const value = within(entry, context, () => decode(content, field.shape, context))
    fields.set(key.text, { key, node: content, ...(value ? { value } : {}) })
  }
  for (const entry of unknown) reportUnknown(entry, node, shape, fields, context)
  const value: StructValue = { kind: 'struct', shape, node, fields }
  shape.check?.(value, context)
  context.subject = outer
  return value
}

function within<T>({ key }: YamlEntry, context: ConfigContext, read: () => T): T {
  context.path.push(key.text)
  const value = read()
  context.path.pop()
  return value
}

function subjectOf(node: YamlMapping, { subject }: StructShape): ConfigContext['subject'] {
  if (!subject) return undefined
  const value = node.entries.find(({ key }) => key.text === subject.field)?.value
  if (value?.kind !== 'scalar' || value.type === 'null') return undefined
  return { kind: subject.kind, name: value.text }
}

/** The place of a value, for problems that its owner reports. */
export function placeOfValue(value: ConfigValue): ReturnType<typeof placeOf> {
  return placeOf(value.node)
}
