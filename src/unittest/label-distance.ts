import type { Field } from './verdict.ts'

/**
 * How many labels differ between two label sets; undefined where the sets have nothing to do with each other: of the
 * labels that tell one series from another (all but `common`) both have some, and none is equal.
 */
export function labelDistance(
  a: readonly Field[],
  b: readonly Field[],
  common: ReadonlySet<string>,
): number | undefined {
  const values = new Map(b.map(({ name, value }) => [name, value]))
  let differing = 0
  let equal = 0
  let own = 0
  for (const { name, value } of a) {
    const other = values.get(name)
    values.delete(name)
    if (other !== value) differing++
    if (common.has(name)) continue
    own++
    if (other === value) equal++
  }
  differing += values.size
  const others = b.some(({ name }) => !common.has(name))
  return own > 0 && others && equal === 0 ? undefined : differing
}
