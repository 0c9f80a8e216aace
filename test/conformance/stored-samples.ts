import type { Storage } from '../../src/engine/storage.ts'
import { stale } from '../../src/engine/stored-series.ts'
import type { Labels } from '../../src/model/labels.ts'

/** The samples that a storage holds for a label set: time in milliseconds and value. */
export function storedSamples(
  storage: Storage,
  labels: Labels,
): readonly { readonly t: number; readonly v: unknown }[] {
  const series = storage.find(storage.labelSets.of(labels))
  if (!series) return []
  return Array.from({ length: series.count }, (_, i) => ({
    t: series.times[i] ?? 0,
    v: series.kinds?.[i] === stale ? 'stale' : (series.histograms?.[i] ?? series.values[i] ?? 0),
  }))
}
