import { describe, expect, test } from 'vitest'
import { readUnitWord } from '../../../src/analysis/template/unit-word.ts'

describe('the unit behind a number', () => {
  test.each([
    ['%', 'percent'],
    [' % of all', 'percent'],
    [' percent.', 'percent'],
  ])('is percent: %s', (after, kind) => {
    expect(readUnitWord(after)?.kind).toBe(kind)
  })

  test.each([
    ['s', 1],
    [' seconds late', 1],
    ['ms.', 1e-3],
    [' µs', 1e-6],
    [' minutes', 60],
    ['h ago', 3600],
    [' days, at most', 86400],
  ])('is a time: %s', (after, factor) => {
    expect(readUnitWord(after)).toMatchObject({ kind: 'time', factor })
  })

  test.each([
    ['B', 1, false],
    ['iB', 1, false],
    [' bytes', 1, false],
    ['GiB', 1024 ** 3, false],
    [' MB,', 1e6, false],
    ['B/s', 1, true],
    [' KB per second', 1000, true],
    ['Bps', 1, true],
    [' Mbps', 125_000, true],
    [' bits/s', 1 / 8, true],
  ])('is an amount of data: %s', (after, factor, perSecond) => {
    expect(readUnitWord(after)).toMatchObject({ kind: 'data', factor, perSecond })
  })

  test.each([
    [''],
    [' s'],
    ['  seconds'],
    [' series'],
    [' sessions'],
    [' more seconds'],
    [' seconds per request'],
    [' seconds in every minute'],
    ['/s'],
    ['%d'],
    [' percentile'],
    [' B-type'],
    ['Mb'],
    [' min-max'],
    [' days’ worth'],
    ['. 5% is fine'],
  ])('is none that is certain: %s', (after) => {
    expect(readUnitWord(after)).toBeUndefined()
  })
})
