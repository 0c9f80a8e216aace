import type { Field, Json, ScalarShape, Shape, StructShape } from '../src/config/shape/shape.ts'
import { formatDuration } from '../src/model/duration.ts'

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: Json }

/** A field that is written in fewer characters is no longer than a reference to it. */
const shortest = 100

/** The parts of one schema that have a name, in the order in which they were met. */
class Definitions {
  private readonly schemas = new Map<string, Schema>()
  private readonly names = new Map<Shape, string>()
  private readonly contents = new Map<string, string>()
  readonly program: string | undefined

  constructor(program: string | undefined) {
    this.program = program
  }

  /** The name of a section; a section may hold itself, so its name comes before its content. */
  section(shape: StructShape): Schema {
    const known = this.names.get(shape)
    if (known !== undefined) return reference(known)
    const name = this.freeName(nameFrom(shape.title))
    this.names.set(shape, name)
    this.schemas.set(name, {})
    const schema = structSchema(shape, this)
    const content = JSON.stringify(schema)
    const same = this.contents.get(content)
    if (same !== undefined) {
      this.schemas.delete(name)
      this.names.set(shape, same)
      return reference(same)
    }
    this.contents.set(content, name)
    this.schemas.set(name, schema)
    return reference(name)
  }

  /** A kind of scalar: one that is told in full only once. */
  scalar(title: string, schema: Schema): Schema {
    const titled = { title: sentence(title), ...schema }
    const content = JSON.stringify(titled)
    const name = this.contents.get(content) ?? this.freeName(nameFrom(title))
    this.contents.set(content, name)
    this.schemas.set(name, titled)
    return reference(name)
  }

  /** All of them by name; fields that several sections have in the same way are told once. */
  all(): Schema {
    const all = new Map(this.schemas)
    const fields = [...all.values()].flatMap((schema) => Object.entries(fieldsOf(schema)))
    const counts = new Map<string, number>()
    for (const [, field] of fields) {
      const content = JSON.stringify(field)
      counts.set(content, (counts.get(content) ?? 0) + 1)
    }
    const shared = new Map<string, string>()
    for (const [key, field] of fields) {
      const content = JSON.stringify(field)
      if (content.length < shortest || (counts.get(content) ?? 0) < 2 || shared.has(content))
        continue
      const name = this.freeName(key)
      this.schemas.set(name, field as Schema)
      shared.set(content, name)
    }
    const share = (field: Json): Json => {
      const name = shared.get(JSON.stringify(field))
      return name === undefined ? field : reference(name)
    }
    for (const [name, schema] of all) this.schemas.set(name, mapFields(schema, share))
    return Object.fromEntries([...this.schemas].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  private freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; this.schemas.has(name); count++) name = `${wanted}${count}`
    return name
  }
}

/**
 * The schema of a file, with its definitions. It takes whatever the reader takes, and may take more. `program`: whose versions
 * the fields tell; absent: they are not shown.
 */
export function schemaOf(shape: Shape, program?: string): Schema {
  const definitions = new Definitions(program)
  const schema =
    shape.kind === 'struct'
      ? withoutTitle(structSchema(shape, definitions))
      : shapeSchema(shape, definitions)
  return { ...schema, definitions: definitions.all() }
}

function fieldsOf({ properties }: Schema): Schema {
  return (properties ?? {}) as Schema
}

function mapFields(schema: Schema, change: (field: Json) => Json): Schema {
  if (schema.properties === undefined) return schema
  const fields = Object.entries(fieldsOf(schema)).map(([name, field]) => [name, change(field)])
  return { ...schema, properties: Object.fromEntries(fields) }
}

function withoutTitle({ title: _, ...schema }: Schema): Schema {
  return schema
}

function shapeSchema(shape: Shape, definitions: Definitions): Schema {
  switch (shape.kind) {
    case 'any':
      return {}
    case 'lazy':
      return shapeSchema(shape.of(), definitions)
    case 'scalar':
      return scalarSchema(shape, definitions)
    case 'struct':
      return definitions.section(shape)
    case 'map':
      return {
        type: ['object', 'null'],
        additionalProperties: shapeSchema(shape.value, definitions),
      }
    case 'list': {
      const list = { type: ['array', 'null'], items: shapeSchema(shape.item, definitions) }
      return shape.single ? { anyOf: [list, shapeSchema(shape.item, definitions)] } : list
    }
  }
}

function structSchema(shape: StructShape, definitions: Definitions): Schema {
  const properties: Record<string, Schema> = {}
  for (const [name, field] of Object.entries(shape.fields))
    properties[name] = fieldSchema(name, field, definitions)
  const scalars = shape.scalar ? ['string', 'number', 'boolean'] : []
  return {
    title: sentence(withoutArticle(shape.title)),
    ...(shape.doc === undefined ? {} : { description: shape.doc }),
    type: ['object', ...scalars, 'null'],
    properties,
    additionalProperties: false,
  }
}

/** Sections and kinds of scalars have titles of their own. Editors insert defaults as they are: no templates, which need quotes. */
function fieldSchema(name: string, field: Field, definitions: Definitions): Schema {
  const { shape } = field
  const initial = defaultOf(field)
  const description = describe(field, initial, definitions.program)
  const inserted = typeof initial === 'string' && initial.includes('{{') ? undefined : initial
  const schema = shapeSchema(shape, definitions)
  return {
    ...(schema.$ref === undefined ? { title: name } : {}),
    ...(description === '' ? {} : { description }),
    ...(inserted === undefined ? {} : { default: inserted }),
    ...(shape.kind === 'scalar' && shape.suggested ? { examples: shape.suggested } : {}),
    ...schema,
  }
}

/** What an editor shows of a field. */
function describe(
  { doc, since, until, deprecated }: Field,
  initial: Json | undefined,
  program: string | undefined,
): string {
  const shown = typeof initial === 'string' ? initial : JSON.stringify(initial)
  return [
    doc,
    initial === undefined ? undefined : `Default: \`${shown}\`.`,
    deprecated === undefined ? undefined : `Deprecated: ${deprecated}`,
    program && since !== undefined ? `Since ${program} ${since}.` : undefined,
    program && until !== undefined ? `Only before ${program} ${until}.` : undefined,
  ]
    .filter((part) => part !== undefined)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

function defaultOf({ default: value, shape }: Field): Json | undefined {
  if (value === undefined || value === '' || value === null) return undefined
  const scalar = shape.kind === 'struct' ? shape.scalar : shape
  if (scalar?.kind === 'scalar') return shownDefault(value, scalar)
  return shape.kind === 'list' && Array.isArray(value) ? value : undefined
}

/** The values of durations are milliseconds; Go's are written in the same units. */
function shownDefault(value: Json, { type }: ScalarShape): Json {
  if (type.show) return type.show(value)
  const isDuration = typeof value === 'number' && type.expected.startsWith('a duration')
  return isDuration ? formatDuration(value) : value
}

function scalarSchema({ type, values }: ScalarShape, definitions: Definitions): Schema {
  if (values) return { enum: choices(values.all, values.empty) }
  return definitions.scalar(kindOf(type.expected), orNull(type.schema))
}

/** Texts that YAML reads as something else are taken in that form, too. */
function choices(all: readonly string[], empty: true | undefined): readonly Json[] {
  const others = all.filter((text) => /^(?:true|false|[0-9]+(?:\.[0-9]+)?)$/.test(text))
  return [...all, ...others.map((text) => JSON.parse(text) as Json), ...(empty ? [''] : []), null]
}

/** Nothing may stand nearly everywhere, and means nothing. */
function orNull(schema: Schema): Schema {
  if (Array.isArray(schema.oneOf)) return { ...schema, oneOf: [...schema.oneOf, { type: 'null' }] }
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'string']
  return { ...schema, type: [...types, 'null'] }
}

function reference(name: string): Schema {
  return { $ref: `#/definitions/${name}` }
}

function withoutArticle(title: string): string {
  return title.replace(/^(?:an?|the) /, '')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `a duration such as …` is `duration`. */
function kindOf(expected: string): string {
  return withoutArticle(expected)
    .replace(/,? such as .*/, '')
    .replaceAll('`', '')
}

/** `a scrape configuration` is `scrapeConfiguration`. */
function nameFrom(title: string): string {
  const words = withoutArticle(title)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  const [first = 'part', ...rest] = words
  return first + rest.map(sentence).join('')
}
