import type { VectorSample } from '../../../src/engine/query-result.ts'
import { formatFixed } from '../../../src/model/go-number.ts'
import { formatLabels, labelsKey } from '../../../src/model/labels.ts'
import type { ExpectedSeries, ExpectedValue } from './commands.ts'
import { equalFloats, equalHistograms } from './equal-values.ts'
import { formatExpected, formatNative, formatValue } from './format-result.ts'

interface Placed extends ExpectedSeries {
  readonly position: number
}

/** Compares an instant vector with the expected series; tells the first difference. */
export function compareVector(
  samples: readonly VectorSample[],
  expected: readonly ExpectedSeries[],
  ordered: boolean,
): string | undefined {
  const wanted = new Map<string, Placed>()
  for (const [i, series] of expected.entries())
    wanted.set(labelsKey(series.labels), { ...series, position: i + 1 })
  const seen = new Set<string>()
  for (const [i, sample] of samples.entries()) {
    const key = labelsKey(sample.labels)
    const series = wanted.get(key)
    const metric = formatLabels(sample.labels)
    if (!series)
      return `unexpected metric ${metric} in result, has value ${formatValue(sample.value)}`
    if (seen.has(key)) return `metric ${metric} is there twice`
    if (ordered && series.position !== i + 1)
      return `expected metric ${metric} with ${formatExpected(series.values)} at position ${series.position} but was at ${i + 1}`
    const difference = compareValue(metric, series.values[0], sample)
    if (difference !== undefined) return difference
    seen.add(key)
  }
  for (const [key, { labels, position, values }] of wanted)
    if (!seen.has(key))
      return `expected metric ${formatLabels(labels)} with ${position}: ${formatExpected(values)} not found`
  return undefined
}

function compareValue(
  metric: string,
  expected: ExpectedValue | undefined,
  { value }: VectorSample,
): string | undefined {
  const wanted = expected?.value ?? null
  if (wanted === null || wanted === 'stale') return `expected no value for ${metric}`
  if (typeof wanted === 'number') {
    if (typeof value !== 'number')
      return `expected float value ${formatFixed(wanted, 6)} for ${metric} but got histogram ${formatNative(value)}`
    if (equalFloats(wanted, value)) return undefined
  } else {
    if (typeof value === 'number')
      return `expected histogram ${formatNative(wanted)} for ${metric} but got float value ${formatValue(value)}`
    if (equalHistograms(wanted, value, expected?.hintWritten === true)) return undefined
  }
  return `expected ${formatValue(wanted)} for ${metric} but got ${formatValue(value)}`
}
