import type { Shape, StructShape } from '../shape/shape.ts'
import type { ConfigOptions, KeyHints } from './config-context.ts'
import { versionedFields } from './versioned-fields.ts'

const most = 2

/** Per outermost shape: by the name of a field, the sections that have it. */
const indexes = new WeakMap<Shape, ReadonlyMap<string, readonly StructShape[]>>()

/** The titles of the other sections that have a field in the target's version, where they are few. */
export function ownersOf(
  name: string,
  except: StructShape,
  root: KeyHints['root'],
  options: ConfigOptions,
): readonly string[] {
  if (!root || !isSection(root)) return []
  let index = indexes.get(root)
  if (!index) {
    index = indexOf(root)
    indexes.set(root, index)
  }
  const owners = (index.get(name) ?? []).filter(
    (owner) =>
      owner !== except &&
      versionedFields(owner, options).has(name) &&
      (except !== root || /^(?:config\.|struct )/.test(owner.goName)),
  )
  const titles = [...new Set(owners.map((owner) => owner.title))]
  return titles.length <= most ? titles : []
}

function isSection(root: NonNullable<KeyHints['root']>): root is StructShape {
  return 'fields' in root
}

function indexOf(root: Shape): ReadonlyMap<string, readonly StructShape[]> {
  const index = new Map<string, StructShape[]>()
  const seen = new Set<Shape>()
  const waiting: Shape[] = [root]
  for (let shape = waiting.pop(); shape; shape = waiting.pop()) {
    if (seen.has(shape)) continue
    seen.add(shape)
    if (shape.kind === 'list') waiting.push(shape.item)
    else if (shape.kind === 'map') waiting.push(shape.value)
    else if (shape.kind === 'lazy') waiting.push(shape.of())
    else if (shape.kind === 'struct')
      for (const [name, field] of Object.entries(shape.fields)) {
        const owners = index.get(name)
        if (owners) owners.push(shape)
        else index.set(name, [shape])
        waiting.push(field.shape)
      }
  }
  return index
}
