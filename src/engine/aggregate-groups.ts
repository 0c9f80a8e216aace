import { metricNameLabel } from '../model/metric-name.ts'
import type { Grouping } from '../promql/ast.ts'
import { absent, type Column } from './column.ts'
import type { LabelSet, LabelSets } from './label-set.ts'

/** Series that are aggregated together. */
export interface Group {
  readonly labels: LabelSet
  /** Positions in the vector, ascending. */
  readonly members: readonly number[]
}

/** Forms the groups of `by (…)` or `without (…)`; the last division is kept as long as the label sets stay the same. */
export class Groups {
  readonly #grouping: Grouping | undefined
  readonly #labelSets: LabelSets
  readonly #names: readonly string[]
  readonly #labels: (LabelSet | undefined)[] = []
  #ids: readonly number[] = []
  #groups: readonly Group[] = []

  constructor(grouping: Grouping | undefined, labelSets: LabelSets) {
    const names = grouping?.labels.map(({ value }) => value) ?? []
    this.#grouping = grouping
    this.#labelSets = labelSets
    this.#names = grouping?.without ? [...names, metricNameLabel] : names
  }

  /** The groups of a vector, in order of their first members. */
  of(columns: readonly Column[]): readonly Group[] {
    if (isSame(columns, this.#ids)) return this.#groups
    this.#ids = columns.map(({ labels }) => labels.id)
    const groups = new Map<LabelSet, number[]>()
    for (const [i, { labels }] of columns.entries()) {
      const key = this.labelsOf(labels)
      const members = groups.get(key)
      if (members) members.push(i)
      else groups.set(key, [i])
    }
    this.#groups = Array.from(groups, ([labels, members]) => ({ labels, members }))
    return this.#groups
  }

  /** The labels of the group that a series belongs to. */
  labelsOf(set: LabelSet): LabelSet {
    const known = this.#labels[set.id]
    if (known) return known
    const labels = this.#grouping?.without
      ? this.#labelSets.drop(set, this.#names)
      : this.#labelSets.keep(set, this.#names)
    this.#labels[set.id] = labels
    return labels
  }
}

/** Whether at each step the groups stand in the order in which their members first appear at that step. */
export function areGroupsInOrder(
  groups: readonly Group[],
  columns: readonly Column[],
  steps: number,
): boolean {
  if (groups.length < 2 || steps === 1 || arePresentTogether(columns)) return true
  const last = new Int32Array(steps).fill(-1)
  for (const { members } of groups) {
    const first = firstPresent(members, columns, steps)
    for (let i = 0; i < steps; i++) {
      const at = first[i] as number
      if (at < 0) continue
      if (at < (last[i] as number)) return false
      last[i] = at
    }
  }
  return true
}

/** Whether all columns have their samples at the same steps. */
function arePresentTogether(columns: readonly Column[]): boolean {
  const first = columns[0]?.kinds
  return first !== undefined && columns.every(({ kinds }) => areEqual(kinds, first))
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true
  const words = a.length >> 2
  const x = wordsOf(a)
  const y = wordsOf(b)
  const compared = x && y ? words << 2 : 0
  if (x && y) for (let i = 0; i < words; i++) if (x[i] !== y[i]) return false
  for (let i = compared; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function wordsOf(bytes: Uint8Array): Int32Array | undefined {
  if (bytes.byteOffset % 4 !== 0) return undefined
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
}

/** The first member that is present at each step, -1 for none. */
function firstPresent(
  members: readonly number[],
  columns: readonly Column[],
  steps: number,
): Int32Array {
  const first = new Int32Array(steps).fill(-1)
  let open = steps
  for (const member of members) {
    const kinds = columns[member]?.kinds
    if (!kinds) continue
    for (let i = 0; i < steps; i++) {
      if (kinds[i] === absent || first[i] !== -1) continue
      first[i] = member
      open--
    }
    if (open === 0) break
  }
  return first
}

function isSame(columns: readonly Column[], ids: readonly number[]): boolean {
  if (columns.length !== ids.length) return false
  for (let i = 0; i < ids.length; i++) if (columns[i]?.labels.id !== ids[i]) return false
  return true
}
