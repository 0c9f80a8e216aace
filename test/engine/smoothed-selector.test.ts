import { describe, expect, test } from 'vitest'
import { unitTestOptions } from '../../src/engine/engine-options.ts'
import { startRun } from '../../src/engine/evaluate.ts'
import { extendedPoints } from '../../src/engine/extended-points.ts'
import { compileRangeSelector } from '../../src/engine/range-selector.ts'
import { smoothedValue } from '../../src/engine/smoothed-selector.ts'
import { loaded, parsed } from '../conformance/engine/loaded.ts'

const storage = loaded(`load 1m
  m 10 20 _ 50 5
  mixed 1 {{schema:0 sum:4 count:4 buckets:[4]}}
  layouts {{schema:0 sum:4 count:4 buckets:[4]}} {{schema:-53 sum:5 count:5 custom_values:[5] buckets:[5]}}
  h {{schema:0 sum:4 count:4 buckets:[4]}} {{schema:0 sum:8 count:8 buckets:[8]}}
`)

function smoothed(name: string, seconds: number, newest = Number.POSITIVE_INFINITY) {
  const remarks: string[] = []
  const samples = storage.select(name, [])[0]?.live()
  const report = (remark: string) => remarks.push(remark)
  const value = samples && smoothedValue(samples, seconds * 1000, 300_000, newest, report)
  return { value: typeof value === 'object' ? value.count : value, remarks }
}

describe('a smoothed selector', () => {
  test.each([
    ['gives nothing before the first sample', 'm', -1, undefined],
    ['gives a sample at its time', 'm', 60, 20],
    ['interpolates between samples', 'm', 105, 31.25],
    ['interpolates where the value falls', 'm', 210, 27.5],
    ['carries the last value on', 'm', 500, 5],
    ['gives nothing when the last value is old', 'm', 540, undefined],
    ['interpolates histograms', 'h', 15, 5],
  ])('%s', (_, name, seconds, value) => {
    expect(smoothed(name, seconds)).toEqual({ value, remarks: [] })
  })

  test('sees nothing newer than what is visible', () => {
    expect(smoothed('m', 105, 100_000).value).toBe(20)
  })

  test.each([
    ['mixed', 'mixed samples'],
    ['layouts', 'mixed schemas'],
  ])('says that %s does not go together', (name, remark) => {
    expect(smoothed(name, 30)).toEqual({ value: undefined, remarks: [remark] })
  })
})

describe('an extended range shows its edges', () => {
  test.each([
    ['m[1m] anchored', 90, [30, 10, 60, 20, 90, 20]],
    ['m[1m] smoothed', 90, [30, 15, 60, 20, 90, 27.5]],
    ['m[1m] anchored', 180, [120, 20, 180, 50]],
    ['m[1m] anchored', 120, []],
    ['m[1m] anchored', 20, [-40, 10, 0, 10, 20, 10]],
    ['m[1m] smoothed', -30, [-90, 10, -30, 10]],
    ['m[1m] anchored', 500, []],
  ])('%s at %ds', (text, seconds, expected) => {
    const expr = parsed(text)
    if (expr.kind !== 'MatrixSelector') throw new Error('not a range')
    const times = Float64Array.of(seconds * 1000)
    const run = startRun({ mode: 'instants', storage, options: unitTestOptions, times })
    const { series, ends, rangeMs, extended } = compileRangeSelector(expr, storage).evaluate(run)
    const end = ends[0] ?? 0
    const points = series.flatMap((one) =>
      extendedPoints(one, 0, end - rangeMs, end, extended === 'smoothed'),
    )
    expect(points.flatMap(({ time, value }) => [time / 1000, value])).toEqual(expected)
  })
})
