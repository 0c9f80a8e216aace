import type { Storage } from '../../../src/engine/storage.ts'
import { validateHistogram } from '../../../src/model/histogram-validate.ts'
import { labelsKey } from '../../../src/model/labels.ts'
import { classicToNative } from './classic-to-native.ts'
import type { LoadCommand, LoadedSeries } from './commands.ts'
import type { TimedSeries } from './timed-series.ts'

/** Appends the samples of a `load` command up to a time; gives the storage's error. */
export function loadSeries(
  command: LoadCommand,
  storage: Storage,
  until: number = Number.POSITIVE_INFINITY,
): string | undefined {
  const series = timedSeries(command)
  const native = command.withNhcb ? classicToNative(series) : []
  if ('error' in native) return native.error
  for (const { labels, samples } of [...series, ...native])
    for (const { time, value, startTime } of samples) {
      if (time > until) break
      const invalid = typeof value === 'object' ? validateHistogram(value) : undefined
      if (invalid !== undefined) return invalid
      const refused = storage.append(labels, time, value, startTime)
      if (refused) return refused.error
    }
  return undefined
}

/** The series of the block with the times of their samples; of equal label sets the last line counts. */
export function timedSeries({ series, intervalMs }: LoadCommand): readonly TimedSeries[] {
  const last = new Map<string, LoadedSeries>()
  for (const one of series) last.set(labelsKey(one.labels), one)
  return [...last.values()].map(({ labels, values, startOffsets }) => ({
    labels,
    samples: values.flatMap((value, i) => {
      if (value === null) return []
      const time = i * intervalMs
      const offset = startOffsets[i]
      return [{ time, value, startTime: typeof offset === 'number' ? time + offset : 0 }]
    }),
  }))
}
