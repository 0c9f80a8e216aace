import { equalLabels } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { fieldDifferences } from './field-differences.ts'
import { labelDistance } from './label-distance.ts'
import { pairNearest } from './pair-nearest.ts'
import type { SampleData, SampleDifference } from './verdict.ts'

const common: ReadonlySet<string> = new Set([metricNameLabel])

/** What differs between expected and received samples: those of equal labels belong together, others by their nearness. */
export function compareSamples(
  expected: readonly SampleData[],
  received: readonly SampleData[],
  equalValues: (a: SampleData, b: SampleData) => boolean,
): {
  readonly differing: readonly SampleDifference[]
  readonly missing: readonly SampleData[]
  readonly unexpected: readonly SampleData[]
} {
  const rest = [...received]
  const same: SampleDifference[] = []
  const unpaired = expected.filter((sample) => {
    const alike = (other: SampleData) => equalLabels(sample.labels, other.labels)
    const equal = rest.findIndex((other) => alike(other) && equalValues(sample, other))
    const at = equal >= 0 ? equal : rest.findIndex(alike)
    const [other] = at < 0 ? [] : rest.splice(at, 1)
    if (other && equal < 0) same.push(difference(sample, other))
    return other === undefined
  })
  const { pairs, missing, unexpected } = pairNearest(unpaired, rest, (a, b) =>
    labelDistance(a.labels, b.labels, common),
  )
  const differing = [...same, ...pairs.map((pair) => difference(pair.expected, pair.received))]
  return { differing, missing, unexpected }
}

function difference(expected: SampleData, received: SampleData): SampleDifference {
  const fields = fieldDifferences('label', expected.labels, received.labels)
  const numbers = expected.histogram === undefined && received.histogram === undefined
  const apart = received.value - expected.value
  return {
    expected,
    received,
    fields,
    ...(numbers && apart !== 0 && Number.isFinite(apart) ? { difference: apart } : {}),
  }
}
