import { compareLabels, labelValue } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Column } from '../column.ts'
import type { LabelSet } from '../label-set.ts'
import type { Run } from '../run.ts'
import { parseBucketBound } from './bucket-bound.ts'

/** A column of a vector that holds the buckets of one upper bound. */
export interface BucketColumn {
  /** Index of the column in the vector. */
  readonly column: number
  readonly bound: number
}

/** The buckets of one classic histogram: the series that differ in `le` only. */
export interface ClassicGroup {
  /** The labels without `le`. */
  readonly labels: LabelSet
  /** In order of their bounds. */
  readonly buckets: readonly BucketColumn[]
  /** Index of the column that has the same labels without `le`: native histograms may stand there. */
  readonly twin: number | undefined
}

/** What the label sets of a vector tell of the histograms in it. */
export interface HistogramLayout {
  /** In order of their labels. */
  readonly groups: readonly ClassicGroup[]
  /** Columns whose `le` gives no bound. */
  readonly unbounded: readonly { readonly column: number; readonly le: string }[]
  /** The classic histogram of the same labels, by the index of a column. */
  readonly groupOfTwin: ReadonlyMap<number, ClassicGroup>
}

interface BucketLabels {
  readonly le: string
  readonly bound: number | undefined
  readonly rest: LabelSet
}

/** Finds layouts, and remembers the last one: a vector mostly has the same label sets again. */
export class HistogramLayouts {
  readonly #labels: (BucketLabels | undefined)[] = []
  #ids: readonly number[] = []
  #last: HistogramLayout = { groups: [], unbounded: [], groupOfTwin: new Map() }

  /** The layout of a vector's columns. */
  layoutOf(columns: readonly Column[], run: Run): HistogramLayout {
    const ids = this.#ids
    const same =
      ids.length === columns.length && columns.every(({ labels }, i) => labels.id === ids[i])
    if (!same) {
      this.#last = this.#build(columns, run)
      this.#ids = columns.map(({ labels }) => labels.id)
    }
    return this.#last
  }

  #build(columns: readonly Column[], run: Run): HistogramLayout {
    const unbounded: { column: number; le: string }[] = []
    const buckets = new Map<LabelSet, BucketColumn[]>()
    const places = new Map<LabelSet, number>()
    for (const [column, { labels }] of columns.entries()) {
      const { le, bound, rest } = this.#bucketLabels(labels, run)
      places.set(labels, column)
      if (bound === undefined) unbounded.push({ column, le })
      else {
        const known = buckets.get(rest)
        if (known) known.push({ column, bound })
        else buckets.set(rest, [{ column, bound }])
      }
    }
    const groups = [...buckets].map(([labels, members]): ClassicGroup => {
      const order = (a: BucketColumn, b: BucketColumn): number => compareBuckets(a, b, columns)
      return { labels, buckets: members.sort(order), twin: places.get(labels) }
    })
    groups.sort((a, b) => compareLabels(a.labels.labels, b.labels.labels))
    const twins = groups.flatMap((group) =>
      group.twin === undefined ? [] : [[group.twin, group] as const],
    )
    return { groups, unbounded, groupOfTwin: new Map(twins) }
  }

  #bucketLabels(labels: LabelSet, run: Run): BucketLabels {
    const known = this.#labels[labels.id]
    if (known) return known
    const le = labelValue(labels.labels, 'le')
    const found = {
      le,
      bound: parseBucketBound(le),
      rest: run.storage.labelSets.drop(labels, ['le']),
    }
    this.#labels[labels.id] = found
    return found
  }
}

function compareBuckets(a: BucketColumn, b: BucketColumn, columns: readonly Column[]): number {
  if (a.bound !== b.bound) return a.bound < b.bound ? -1 : 1
  const x = columns[a.column]?.labels.labels ?? []
  return compareLabels(x, columns[b.column]?.labels.labels ?? [])
}

/** The metric's name as annotations tell it: only while names are dropped at the end of a query. */
export function annotatedName(labels: LabelSet, run: Run): string {
  return run.options.delayedNameRemoval ? labelValue(labels.labels, metricNameLabel) : ''
}
