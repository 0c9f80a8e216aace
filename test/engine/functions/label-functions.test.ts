import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{a="x-1", b="y"} 1 2
  m{a="x-2"} 3 4
  part{a="1"} 1 stale
  part{a="2"} _ 2
`

describe('label_replace', () => {
  test.each([
    [
      'label_replace(m, "c", "$1", "a", "x-(.*)")',
      ['m{a="x-1", b="y", c="1"} 1', 'm{a="x-2", c="2"} 3'],
    ],
    ['label_replace(m, "c", "$1", "a", "x-(1)")', ['m{a="x-1", b="y", c="1"} 1', 'm{a="x-2"} 3']],
    ['label_replace(m, "a", "z", "b", "")', ['m{a="x-1", b="y"} 1', 'm{a="z"} 3']],
    ['label_replace(m, "b", "", "a", ".*1")', ['m{a="x-1"} 1', 'm{a="x-2"} 3']],
    ['label_replace(m, "__name__", "n", "", "")', ['n{a="x-1", b="y"} 1', 'n{a="x-2"} 3']],
    ['label_replace(m, "ä", "n", "b", "y")', ['m{a="x-1", b="y", "ä"="n"} 1', 'm{a="x-2"} 3']],
  ])('%s', (query, lines) => {
    expect(linesAt(load, query)).toEqual(lines)
  })

  test.each([
    ['label_replace(none, "a", "x", "b", "(")', 'invalid regular expression in label_replace(): ('],
    [
      'label_replace(none, "", "x", "b", "")',
      'invalid destination label name in label_replace(): ',
    ],
  ])('%s fails before it evaluates', (query, message) => {
    expect(linesAt(load, query)).toEqual([`error: ${message}`])
  })

  test('refuses equal label sets at one time', () => {
    expect(linesAt(load, 'label_replace(m, "a", "x", "", "")')).toHaveLength(2)
    expect(linesAt(load, 'label_replace(m{b=""} or part, "a", "", "", "")')).toHaveLength(2)
    expect(
      linesAt('load 1m\n  m{a="1"} 1\n  m{a="2"} 2', 'label_replace(m, "a", "", "", "")'),
    ).toEqual(['error: vector cannot contain metrics with the same labelset'])
  })

  test.each([false, true])('joins series that come one after the other', (delayedNameRemoval) => {
    const query = 'label_replace(part, "a", "x", "", "")'
    expect(linesUpTo(load, query, 1, { delayedNameRemoval })).toEqual(['part{a="x"} 0=1 1=2'])
  })

  test('gives a name that stays to a series whose name was to go', () => {
    const query = 'label_replace(abs(m{b="y"}), "__name__", "new_$1", "__name__", "(.*)")'
    expect(linesAt(load, query, 0, { delayedNameRemoval: true })).toEqual([
      'new_m{a="x-1", b="y"} 1',
    ])
    expect(linesAt(load, query)).toEqual(['new_{a="x-1", b="y"} 1'])
  })
})

describe('label_join', () => {
  test.each([
    [
      'label_join(m, "c", "/", "b", "a", "none")',
      ['m{a="x-1", b="y", c="y/x-1/"} 1', 'm{a="x-2", c="/x-2/"} 3'],
    ],
    ['label_join(m, "b", "/")', ['m{a="x-1"} 1', 'm{a="x-2"} 3']],
  ])('%s', (query, lines) => {
    expect(linesAt(load, query)).toEqual(lines)
  })

  test.each([
    ['label_join(none, "a", "", "")', 'invalid source label name in label_join(): '],
    ['label_join(none, "", "", "a")', 'invalid destination label name in label_join(): '],
  ])('%s fails before it evaluates', (query, message) => {
    expect(linesAt(load, query)).toEqual([`error: ${message}`])
  })
})
