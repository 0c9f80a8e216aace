import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration } from '../../src/model/duration.ts'

describe('parseDuration', () => {
  it.each([
    ['0', 0],
    ['0s', 0],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1y2w3d4h5m6s7ms', 33_019_506_007],
    ['292y', 9_208_512_000_000],
    ['9223372036854ms', 9_223_372_036_854],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ms })
  })

  it.each([
    ['', 'empty duration string'],
    ['5', 'not a valid duration string: "5"'],
    ['x', 'not a valid duration string: "x"'],
    ['-1m', 'not a valid duration string: "-1m"'],
    ['1m1h', 'not a valid duration string: "1m1h"'],
    ['1s1s', 'not a valid duration string: "1s1s"'],
    ['5hs', 'unknown unit "hs" in duration "5hs"'],
    ['1.5h', 'unknown unit "." in duration "1.5h"'],
    ['293y', 'duration out of range'],
    ['18446744073709551615y', 'duration out of range'],
    ['18446744073709551616y', 'not a valid duration string: "18446744073709551616y"'],
  ])('refuses %s', (text, error) => {
    expect(parseDuration(text)).toEqual({ error })
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [5_400_000, '1h30m'],
    [1_209_600_000, '2w'],
    [1_296_000_000, '15d'],
    [31_536_000_000, '1y'],
    [31_536_001_000, '365d1s'],
    [1, '1ms'],
    [-420_000, '-7m'],
  ])('writes %d milliseconds as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  it('is read back to the same length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_223_372_036_854 }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toEqual({ ms })
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
