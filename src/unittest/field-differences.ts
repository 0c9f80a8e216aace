import { compareBytes } from '../model/raw-bytes.ts'
import type { Field, FieldDifference } from './verdict.ts'

/** The labels or annotations that differ, in order of their names. */
export function fieldDifferences(
  kind: FieldDifference['kind'],
  expected: readonly Field[],
  received: readonly Field[],
): readonly FieldDifference[] {
  const wanted = new Map(expected.map(({ name, value }) => [name, value]))
  const found = new Map(received.map(({ name, value }) => [name, value]))
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort(compareBytes)
  return names.flatMap((name) => {
    const one = wanted.get(name)
    const other = found.get(name)
    if (one === other) return []
    return [
      {
        kind,
        name,
        ...(one === undefined ? {} : { expected: one }),
        ...(other === undefined ? {} : { received: other }),
      },
    ]
  })
}
