import type { Histogram } from '../../model/histogram.ts'
import { ClassicBuckets } from '../classic-buckets.ts'
import { type Column, float, histogram } from '../column.ts'
import { annotatedName, type ClassicGroup, type HistogramLayout } from './histogram-layout.ts'
import { type RemarkPlace, warnOfBound, warnOfMix } from './histogram-remarks.ts'

/** What is done with each histogram of a vector. `slot` tells the series: native ones first, classic ones after them. */
export interface HistogramVisitor {
  native(value: Histogram, step: number, slot: number, column: Column): void
  classic(buckets: ClassicBuckets, step: number, slot: number, group: ClassicGroup): void
}

/**
 * Visits the native histograms of a vector, and the classic ones that its float series make up. Warns of floats that are no
 * buckets, and passes over histograms that are there in both ways, with a warning.
 */
export function visitHistograms(
  columns: readonly Column[],
  layout: HistogramLayout,
  place: RemarkPlace,
  visitor: HistogramVisitor,
): void {
  for (const { column, le } of layout.unbounded) {
    const floats = columns[column]
    if (floats?.kinds.includes(float))
      warnOfBound(place, le, annotatedName(floats.labels, place.run))
  }
  for (const [slot, column] of columns.entries())
    if (column.histograms) visitNative(columns, slot, column, layout, place, visitor)
  const buckets = new ClassicBuckets()
  for (const [index, group] of layout.groups.entries())
    visitClassic(columns, columns.length + index, group, buckets, visitor)
}

function visitNative(
  columns: readonly Column[],
  slot: number,
  column: Column,
  layout: HistogramLayout,
  place: RemarkPlace,
  visitor: HistogramVisitor,
): void {
  const group = layout.groupOfTwin.get(slot)
  for (let step = 0; step < column.kinds.length; step++) {
    const value = column.kinds[step] === histogram ? column.histograms?.[step] : undefined
    if (!value) continue
    if (group && hasBuckets(columns, group, step))
      warnOfMix(place, annotatedName(column.labels, place.run))
    else visitor.native(value, step, slot, column)
  }
}

function visitClassic(
  columns: readonly Column[],
  slot: number,
  group: ClassicGroup,
  buckets: ClassicBuckets,
  visitor: HistogramVisitor,
): void {
  const members = group.buckets.map(({ column, bound }) => ({ column: columns[column], bound }))
  const native = group.twin === undefined ? undefined : columns[group.twin]
  const steps = members[0]?.column?.kinds.length ?? 0
  for (let step = 0; step < steps; step++) {
    if (native?.kinds[step] === histogram) continue
    buckets.clear()
    for (const { column, bound } of members)
      if (column?.kinds[step] === float) buckets.add(bound, column.values[step] as number)
    if (buckets.length > 0) visitor.classic(buckets, step, slot, group)
  }
}

function hasBuckets(columns: readonly Column[], group: ClassicGroup, step: number): boolean {
  return group.buckets.some(({ column }) => columns[column]?.kinds[step] === float)
}

/** The columns by slot, as a vector's columns; the order of native ones is that of the input. */
export function orderedSlots(slots: ReadonlyMap<number, Column>): Column[] {
  return [...slots].sort(([a], [b]) => a - b).map(([, column]) => column)
}
