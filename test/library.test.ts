import { describe, expect, test } from 'vitest'
import {
  instantQuery,
  labelsOf,
  parsePromql,
  parseSeries,
  rangeQuery,
  Storage,
  seriesValues,
  unitTestOptions,
} from '../src/index.ts'

const minute = 60_000

function storageOf(notation: string): Storage {
  const storage = new Storage()
  const { labelSet, items } = parseSeries(notation)
  let time = 0
  for (const value of seriesValues(items)) {
    if (value !== null) storage.append(labelSet, time, value)
    time += minute
  }
  return storage
}

describe('the engine as a library', () => {
  test('evaluates an expression at a time', () => {
    const { ast } = parsePromql('rate(requests_total[5m])', {})
    const storage = storageOf('requests_total{job="web"} 0+60x10')
    expect(ast && instantQuery(storage, ast, 10 * minute, unitTestOptions)).toEqual({
      value: {
        kind: 'vector',
        samples: [{ labels: labelsOf([['job', 'web']]), time: 10 * minute, value: 1 }],
      },
      annotations: [],
    })
  })

  test('evaluates an expression over a range', () => {
    const { ast } = parsePromql('requests_total > 100', {})
    const storage = storageOf('requests_total 0+60x10')
    const range = { start: 0, end: 3 * minute, step: minute }
    expect(ast && rangeQuery(storage, ast, range, unitTestOptions)).toMatchObject({
      value: {
        kind: 'matrix',
        series: [
          {
            points: [
              { time: 2 * minute, value: 120 },
              { time: 3 * minute, value: 180 },
            ],
          },
        ],
      },
    })
  })

  test('gives the error of a query as a text', () => {
    const { ast } = parsePromql('a * on (x) group_left b * on () a', {})
    const storage = storageOf('a{x="1"} 1')
    storage.append(
      labelsOf([
        ['__name__', 'b'],
        ['x', '1'],
        ['y', '1'],
      ]),
      0,
      1,
    )
    storage.append(
      labelsOf([
        ['__name__', 'b'],
        ['x', '1'],
        ['y', '2'],
      ]),
      0,
      1,
    )
    expect(ast && instantQuery(storage, ast, 0, unitTestOptions)).toMatchObject({
      error: expect.stringContaining('many-to-many matching not allowed'),
    })
  })
})
