import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areValidLabels,
  compareLabels,
  duplicateName,
  equalLabels,
  formatLabels,
  formatSeries,
  type Labels,
  labelsKey,
  labelsOf,
  labelValue,
  matchLabels,
  withoutEmpty,
} from '../../src/model/labels.ts'

const anyLabels: fc.Arbitrary<Labels> = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.string({ maxLength: 3 })), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map(labelsOf)

describe('labels', () => {
  it('prints them sorted, with quotes where a name needs them', () => {
    const labels = labelsOf([
      ['job', 'api'],
      ['__name__', 'up'],
      ['host.name', 'a"b'],
    ])
    expect(formatLabels(labels)).toBe('{__name__="up", "host.name"="a\\"b", job="api"}')
    expect(formatSeries(labels)).toBe('up{"host.name"="a\\"b", job="api"}')
    expect(labelValue(labels, 'job')).toBe('api')
    expect(labelValue(labels, 'none')).toBe('')
  })

  it('prints a series without a classic name as its labels', () => {
    expect(formatSeries(labelsOf([['__name__', 'a.b']]))).toBe('{__name__="a.b"}')
    expect(formatSeries(labelsOf([['__name__', 'up']]))).toBe('up')
    expect(formatSeries([])).toBe('{}')
  })

  it('keeps the named labels, or the others without the metric name', () => {
    const labels = labelsOf([
      ['__name__', 'up'],
      ['a', '1'],
      ['b', '2'],
    ])
    expect(matchLabels(labels, true, ['a', '__name__'])).toEqual(
      labelsOf([
        ['__name__', 'up'],
        ['a', '1'],
      ]),
    )
    expect(matchLabels(labels, false, ['a'])).toEqual(labelsOf([['b', '2']]))
  })

  it('finds a name that comes twice, and drops empty values', () => {
    const labels = labelsOf([
      ['a', '1'],
      ['b', ''],
      ['a', '2'],
    ])
    expect(duplicateName(labels)).toBe('a')
    expect(withoutEmpty(labels).map((label) => label.value)).toEqual(['1', '2'])
  })

  it('judges names and values by the scheme', () => {
    expect(areValidLabels(labelsOf([['a.b', 'x']]), 'utf8')).toBe(true)
    expect(areValidLabels(labelsOf([['a.b', 'x']]), 'legacy')).toBe(false)
    expect(areValidLabels(labelsOf([['__name__', 'a:b']]), 'legacy')).toBe(true)
    expect(areValidLabels(labelsOf([['', 'x']]), 'utf8')).toBe(false)
    expect(areValidLabels(labelsOf([['a', '\udcff']]), 'utf8')).toBe(false)
  })

  it('has an order, an equality and a key that agree', () => {
    fc.assert(
      fc.property(anyLabels, anyLabels, (a, b) => {
        expect(Math.sign(compareLabels(a, b))).toBe(-Math.sign(compareLabels(b, a)) + 0)
        expect(compareLabels(a, b) === 0).toBe(equalLabels(a, b))
        expect(labelsKey(a) === labelsKey(b)).toBe(equalLabels(a, b))
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})
