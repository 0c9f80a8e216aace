import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{a="1"} 4 _ 5
  m{a="2"} {{schema:0 sum:1 count:1 buckets:[1]}}
`

describe('timestamp', () => {
  test('of a selector is the time of its samples', () => {
    expect(linesUpTo(load, 'timestamp((m))', 2)).toEqual([
      '{a="1"} 0=0 1=0 2=120',
      '{a="2"} 0=0 1=0 2=0',
    ])
  })

  test.each(['timestamp(+m)', 'timestamp(-m)', 'timestamp(m or m)'])(
    'of another expression is the time of the evaluation: %s',
    (query) => {
      expect(linesAt(load, query, 90)).toEqual(['{a="1"} 90', '{a="2"} 90'])
    },
  )

  test('regards offsets and @', () => {
    expect(linesAt(load, 'timestamp(m{a="1"} offset 1m)', 180)).toEqual(['{a="1"} 120'])
    expect(linesAt(load, 'timestamp(m{a="1"} @ 60)', 180)).toEqual(['{a="1"} 0'])
  })
})

describe('start_timestamp', () => {
  const started = 'load 1m\n  m@st _ -5s _\n  m 1 2 3\n'

  test('is 0 where a sample has none', () => {
    expect(linesUpTo(started, 'start_timestamp(m)', 2)).toEqual([])
    expect(linesUpTo(started, 'start_timestamp(m)', 2, { startTimestamps: true })).toEqual([
      '{} 0=0 1=55 2=0',
    ])
  })

  test('of anything but a selector gives nothing', () => {
    expect(linesAt(started, 'start_timestamp(+m)', 60, { startTimestamps: true })).toEqual([])
  })
})
