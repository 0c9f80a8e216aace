import { isBefore, type TargetVersion } from '../../model/target-version.ts'
import type { Field, StructShape } from '../shape/shape.ts'
import type { ConfigOptions } from './config-context.ts'

type Fields = ReadonlyMap<string, Field>

/** Per section and version; sections are read again and again. */
const known = new WeakMap<StructShape, Map<string, Fields>>()

/** The fields of a section that the target's version reads. */
export function versionedFields(shape: StructShape, { target }: ConfigOptions): Fields {
  const version = target ? `${target.major}.${target.minor}` : ''
  const versions = known.get(shape) ?? new Map<string, Fields>()
  known.set(shape, versions)
  const found = versions.get(version) ?? selectFields(shape, target)
  versions.set(version, found)
  return found
}

function selectFields({ fields }: StructShape, target: TargetVersion | undefined): Fields {
  const selected = new Map<string, Field>()
  for (const [name, field] of Object.entries(fields)) {
    if (target && field.since !== undefined && isBefore(target, field.since)) continue
    if (field.until !== undefined && !(target && isBefore(target, field.until))) continue
    selected.set(name, field)
  }
  return selected
}
