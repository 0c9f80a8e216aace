import { describe, expect, test } from 'vitest'
import { hasOverlap, startsAnew, usableStart } from '../../../src/engine/functions/start-time.ts'

function samples(...pairs: readonly (readonly [time: number, start: number])[]) {
  return {
    times: Float64Array.from(pairs, ([time]) => time),
    startTimes: Float64Array.from(pairs, ([, start]) => start),
  }
}

test('a start that is not before its sample is none', () => {
  const found = samples([10, 5], [20, 20], [30, 31], [40, 0])
  expect([0, 1, 2, 3].map((at) => usableStart(found, at))).toEqual([5, 0, 0, 0])
})

describe('a counter starts anew', () => {
  test.each([
    ['after the sample before', [10, 5], [20, 15], true],
    ['at the sample before, which has its own start', [10, 5], [20, 10], true],
    ['at the sample before, which has no start', [10, 0], [20, 10], false],
    ['at the sample before, whose start is not usable', [10, 12], [20, 10], false],
    ['before the sample before', [10, 5], [20, 5], false],
    ['at its own time', [10, 5], [20, 20], false],
  ] as const)('%s', (_, before, current, anew) => {
    expect(startsAnew(samples(before, current), 1)).toBe(anew)
  })
})

describe('starts overlap', () => {
  test.each([
    ['where one lies before the sample before', [10, 5], [20, 7], true],
    ['not where both are the same', [10, 5], [20, 5], false],
    ['not where none is known', [10, 5], [20, 0], false],
    ['not where one is the time of the sample before', [10, 5], [20, 10], false],
  ] as const)('%s', (_, before, current, overlap) => {
    expect(hasOverlap(samples(before, current), 0, 2)).toBe(overlap)
  })
})
