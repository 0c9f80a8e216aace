import type { SourceFile } from '../text/source-file.ts'

/** Stands for a source file in data that goes from one thread to another. */
interface DetachedSource {
  readonly detachedSource: string
}

/** A copy of plain data in which source files are named by their paths; what was one object stays one. */
export function detachSources(value: unknown): unknown {
  return copy(value, new Map())
}

function copy(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (known.has(value)) return known.get(value)
  if (isSource(value)) {
    const detached: DetachedSource = { detachedSource: value.path }
    known.set(value, detached)
    return detached
  }
  if (Array.isArray(value)) {
    const items: unknown[] = []
    known.set(value, items)
    for (const item of value) items.push(copy(item, known))
    return items
  }
  const fields: Record<string, unknown> = {}
  known.set(value, fields)
  for (const [name, field] of Object.entries(value)) fields[name] = copy(field, known)
  return fields
}

function isSource(value: object): value is SourceFile {
  return 'path' in value && 'text' in value && 'bom' in value
}

/** Puts the source files back into data that came from another thread; it is changed in place. */
export function attachSources(
  value: unknown,
  sourceOf: (path: string) => SourceFile,
  seen: Set<object> = new Set(),
): unknown {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  if ('detachedSource' in value && typeof value.detachedSource === 'string')
    return sourceOf(value.detachedSource)
  seen.add(value)
  const fields = value as Record<string, unknown>
  for (const name of Object.keys(fields)) fields[name] = attachSources(fields[name], sourceOf, seen)
  return value
}
