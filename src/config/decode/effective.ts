import type { YamlNode } from '../../yaml/node.ts'
import { isNull } from '../../yaml/node-place.ts'
import type { ConfigValue, Field, Json, ScalarShape, Shape, StructValue } from '../shape/shape.ts'
import { zeroScalar } from './zero-value.ts'

/** JSON with names. */
export type JsonObject = { readonly [key: string]: Json }

/**
 * What holds at a place of a configuration, with defaults filled in, in the names of the file. Secrets are not shown;
 * names of files are put below `folder`, as Prometheus does. What has an error is null.
 */
export function effective(value: ConfigValue | undefined, folder = ''): Json {
  switch (value?.kind) {
    case undefined:
      return null
    case 'scalar':
      return value.value === undefined ? null : shown(value.value, value.shape, folder)
    case 'list':
      return value.items.map((item) => effective(item, folder))
    case 'map':
      return Object.fromEntries(
        value.entries.map(({ key, value: item }) => [key.text, effective(item, folder)]),
      )
    case 'struct':
      return effectiveStruct(value, folder)
    case 'any':
      return anything(value.node)
  }
}

/** What holds in a section. */
export function effectiveStruct(value: StructValue, folder = ''): JsonObject {
  const { fields } = value.shape
  const result: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.until !== undefined) continue
    const written = value.fields.get(name)
    if (written?.value) result[name] = effective(written.value, folder)
    else if (value.zeroed || (written && isNull(written.node))) result[name] = nulled(field)
    else if (!written) result[name] = fallback(field)
    else result[name] = null
  }
  return result
}

function shown(value: Json, shape: ScalarShape, folder: string): Json {
  if (shape.secret) return value === '' ? '' : '<secret>'
  if (shape.file && typeof value === 'string') return below(folder, value)
  return shape.type.show?.(value) ?? value
}

function zero(shape: Shape): Json {
  switch (shape.kind) {
    case 'scalar':
      return shown(zeroScalar(shape), shape, '')
    case 'list':
      return []
    case 'map':
      return {}
    case 'lazy':
      return zero(shape.of())
    default:
      return null
  }
}

/** A null is the zero value; of a section that is always there, a section of zero values. */
function nulled({ shape, default: value }: Field): Json {
  if (shape.kind !== 'struct' || value === undefined) return zero(shape)
  return Object.fromEntries(
    Object.entries(shape.fields).map(([name, field]) => [name, nulled(field)]),
  )
}

/** The default of a field; of a section, `{}` is a section with its own defaults. */
function fallback({ shape, default: value }: Field): Json {
  if (value === undefined) return zero(shape)
  if (shape.kind === 'scalar') return shown(value, shape, '')
  if (shape.kind !== 'struct') return value
  const result: Record<string, Json> = {}
  for (const [name, field] of Object.entries(shape.fields))
    if (field.until === undefined) result[name] = fallback(field)
  return result
}

/** A path below a folder, without `.` and `..`; absolute ones and empty ones stay. */
function below(folder: string, path: string): string {
  if (path === '' || path.startsWith('/') || folder === '') return path
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '')
      parts.pop()
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

function anything(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.type === 'null' ? null : node.text
  if (node.kind === 'sequence') return node.items.map(anything)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, anything(value)]))
}
