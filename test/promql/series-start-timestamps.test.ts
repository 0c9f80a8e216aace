import { describe, expect, it } from 'vitest'
import {
  expandStartTimestamps,
  parseStartTimestamps,
  startTimestampLine,
} from '../../src/promql/start-timestamps.ts'

describe('start timestamps', () => {
  it.each([
    ['', []],
    ['_ _x2', [null, null, null]],
    ['0 0s -1m', [0, 0, -60_000]],
    ['\t+1mx1 ', [60_000, 60_000]],
    ['-1m+15sx2', [-60_000, -45_000, -30_000]],
    ['30s-10sx2', [30_000, 20_000, 10_000]],
    ['-1m--1mx1', [-60_000, 0]],
  ])('reads %j', (text, offsets) => {
    const { items, problems } = parseStartTimestamps(text)
    expect(problems).toEqual([])
    expect(expandStartTimestamps(items, 10)).toEqual(offsets)
  })

  it.each([
    ['_x0', 'invalid repeat count'],
    ['_x-2', 'invalid repeat count'],
    ['1mx1.5', 'invalid repeat count'],
    ['-1m+15s', "expected 'x<count>' after step duration"],
    ['badunit', 'expected digits in duration "badunit"'],
    ['1m30s', "unexpected character '3' after duration"],
    ['1', 'invalid duration "1": not a valid duration string: "1"'],
    ['1M', 'invalid duration "1M": unknown unit "M" in duration "1M"'],
    ['1m+x2', 'invalid step duration: expected digits in duration "x2"'],
    ['1m+1mx2x3', 'invalid repeat count: strconv.ParseUint: parsing "2x3": invalid syntax'],
  ])('refuses %s', (text, reason) => {
    expect(parseStartTimestamps(`_  ${text} _`)).toEqual({
      items: [{ span: { start: 0, end: 1 }, count: 1, stepMs: 0 }],
      problems: [
        {
          span: { start: 3, end: 3 + text.length },
          message: `invalid @st sequence: invalid ST item "${text}": ${reason}`,
        },
      ],
    })
  })

  it('tells its lines from lines of samples', () => {
    expect(startTimestampLine('up{a="b"}@st -1m')).toEqual({ series: 'up{a="b"}', itemsStart: 13 })
    expect(startTimestampLine('up{a="b", c="d"}@st -1m')).toBeUndefined()
    expect(startTimestampLine('up 1')).toBeUndefined()
    expect(startTimestampLine('up@st')).toBeUndefined()
  })

  it('does not write out long runs', () => {
    expect(expandStartTimestamps(parseStartTimestamps('_x99999999999').items, 1000)).toEqual({
      error: '@st line has 99999999999 values, more than the limit of 1000',
    })
  })
})
