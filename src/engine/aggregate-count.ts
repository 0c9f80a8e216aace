import { absent, type Column, float } from './column.ts'

/** `count`: how many elements there are, histograms among them. */
export function countGroup(members: readonly Column[], out: Column): void {
  const { kinds, values } = out
  for (const member of members) {
    const from = member.kinds
    for (let i = 0; i < kinds.length; i++) {
      if (from[i] === absent) continue
      kinds[i] = float
      values[i] = (values[i] as number) + 1
    }
  }
}

/** `group`: 1 where there is any element. */
export function groupGroup(members: readonly Column[], out: Column): void {
  for (const { kinds } of members)
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === absent) continue
      out.kinds[i] = float
      out.values[i] = 1
    }
}
