import { formatProblem } from '../lint/option-formats.ts'
import type { YamlMapping, YamlNode, YamlSequence } from '../yaml/node.ts'
import { toPlain } from './plain-value.ts'
import type { SettingsReader } from './settings-reader.ts'

/** JSON Schema, of which these are heeded: type, enum, format, minimum, items, properties, required, additionalProperties, anyOf. */
export type OptionSchema = Readonly<Record<string, unknown>>

const nouns: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
}

/**
 * Reads the value of an option as its schema asks; what does not fit is reported and left out. `name` is the option's, as
 * it stands in messages; `where` tells whose it is.
 */
export function readOption(
  reader: SettingsReader,
  node: YamlNode,
  schema: OptionSchema,
  { name, where }: { readonly name: string; readonly where: string },
): unknown {
  const own = alternativeFor(node, schema)
  const type = typeof own.type === 'string' ? own.type : undefined
  if (type === 'array' && node.kind === 'sequence') return readList(reader, node, own, name, where)
  if (type === 'object' && node.kind === 'mapping')
    return readObject(reader, node, own, name, where)
  if (type === undefined) return toPlain(node)
  return readScalar(reader, node, own, type, name)
}

function alternativeFor(node: YamlNode, schema: OptionSchema): OptionSchema {
  if (!Array.isArray(schema.anyOf)) return schema
  const ways = schema.anyOf.filter(isSchema)
  const wanted = node.kind === 'sequence' ? 'array' : node.kind === 'mapping' ? 'object' : undefined
  const fits = ({ type }: OptionSchema) =>
    wanted === undefined ? type !== 'array' && type !== 'object' : type === wanted
  return ways.find(fits) ?? ways[0] ?? {}
}

function readList(
  reader: SettingsReader,
  node: YamlSequence,
  { items }: OptionSchema,
  name: string,
  where: string,
): unknown {
  const schema = isSchema(items) ? items : {}
  return node.items.flatMap((item) => {
    const value = readOption(reader, item, schema, { name, where })
    return value === undefined ? [] : [value]
  })
}

function readObject(
  reader: SettingsReader,
  node: YamlMapping,
  schema: OptionSchema,
  name: string,
  where: string,
): unknown {
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const names = Object.keys(properties)
  const read: Record<string, unknown> = {}
  for (const { key, value } of node.entries) {
    const own = Object.hasOwn(properties, key.text)
      ? properties[key.text]
      : schema.additionalProperties
    if (own === false) reader.unknownKey(key, names, ` in ${where}`)
    else {
      const plain = readOption(reader, value, isSchema(own) ? own : {}, { name: key.text, where })
      if (plain !== undefined) read[key.text] = plain
    }
  }
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : []
  const missing = required.filter((key) => !node.entries.some((entry) => entry.key.text === key))
  if (missing.length === 0) return read
  const span = node.entries[0]?.key.span ?? node.span
  const text = missing.map((key) => `\`${key}\``).join(' and ')
  reader.report('settings/invalid-value', span, `an entry of \`${name}\` needs ${text}`)
  return undefined
}

function readScalar(
  reader: SettingsReader,
  node: YamlNode,
  schema: OptionSchema,
  type: string,
  name: string,
): unknown {
  if (Array.isArray(schema.enum)) return reader.oneOf(node, `\`${name}\``, schema.enum.map(String))
  if (type === 'boolean') return reader.boolean(node, `\`${name}\``)
  if (type === 'string') {
    const text = reader.string(node, `\`${name}\``)
    const wrong = text === undefined ? undefined : formatProblem(schema.format, text)
    if (wrong === undefined) return text
    reader.report('settings/invalid-value', node.span, `\`${name}\` is \`${text}\`: ${wrong}`)
    return undefined
  }
  const value = toPlain(node)
  const fits =
    typeof value === 'number' &&
    (type === 'number' || Number.isInteger(value)) &&
    !(typeof schema.minimum === 'number' && value < schema.minimum)
  if (fits) return value
  const least = typeof schema.minimum === 'number' ? `, at least ${schema.minimum}` : ''
  return reader.invalid(node, `\`${name}\``, `${nouns[type] ?? type}${least}`)
}

function isSchema(value: unknown): value is OptionSchema {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
