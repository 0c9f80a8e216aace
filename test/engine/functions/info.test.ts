import { describe, expect, test } from 'vitest'
import { linesAt, linesUpTo } from './query-lines.ts'

const load = `load 1m
  m{instance="a", job="j"} 1 2 3
  other{instance="a"} 1 2 3
  own{instance="a", job="j", x="own"} 1 2 3
  target_info{instance="a", job="j", x="t", y="u"} 1 1 1
  build_info{instance="a", job="j", z="b"} 1 1 1
  twice_info{instance="a", job="j", d="1"} 1
  twice_info{instance="a", job="j", d="2"} 1
  wrong_info{instance="a", job="j", d="2"} {{}}
  moving_info{instance="a", job="j", d="old"} 1 1 _
  moving_info{instance="a", job="j", d="new"} _ _ 1
  rival_info{instance="a", job="j", x="r"} 1 1 1
`

describe('info', () => {
  test.each([
    ['info(m)', 'm{instance="a", job="j", x="t", y="u"} 1'],
    ['info(m, {x="t"})', 'm{instance="a", job="j", x="t"} 1'],
    ['info(m, {x!="t"})', 'm{instance="a", job="j"} 1'],
    ['info(own)', 'own{instance="a", job="j", x="own", y="u"} 1'],
    ['info(other)', 'other{instance="a"} 1'],
    ['info(m, {"build_info"})', 'm{instance="a", job="j", z="b"} 1'],
    [
      'info(m, {__name__=~"(target|build)_info"})',
      'm{instance="a", job="j", x="t", y="u", z="b"} 1',
    ],
    [
      'info(m, {__name__!~"(twice|wrong|moving|rival|target)_info"})',
      'm{instance="a", job="j", z="b"} 1',
    ],
    ['info(target_info)', 'target_info{instance="a", job="j", x="t", y="u"} 1'],
    ['info(abs(m))', '{instance="a", job="j", x="t", y="u"} 1'],
    ['info(vector(1))', '{} 1'],
  ])('%s', (query, line) => {
    expect(linesAt(load, query)).toEqual([line])
  })

  test('drops series without the data that a condition asks for', () => {
    expect(linesAt(load, 'info(m, {x="zz"})')).toEqual([])
    expect(linesAt(load, 'info(other, {y=~".+"})')).toEqual([])
  })

  test('takes the newest series of an info metric', () => {
    expect(linesUpTo(load, 'info(m, {"moving_info"})', 2)).toEqual([
      'm{d="new", instance="a", job="j"} 2=3',
      'm{d="old", instance="a", job="j"} 0=1 1=2',
    ])
  })

  test.each([
    [
      'info(m, {"twice_info"})',
      'found duplicate series for info metric: existing {__name__="twice_info", d="1", instance="a", job="j"} @ 0, new {__name__="twice_info", d="2", instance="a", job="j"} @ 0',
    ],
    [
      'info(m, {"wrong_info"})',
      'this should be an info metric, with float samples: {__name__="wrong_info", d="2", instance="a", job="j"}',
    ],
    ['info(m, {__name__=~"(target|rival)_info"})', 'conflicting label: x'],
  ])('%s fails', (query, message) => {
    expect(linesAt(load, query)).toEqual([`error: ${message}`])
  })

  test('looks at the info series of the time that the first argument looks at', () => {
    expect(linesAt(load, 'info(m offset 1m, {"moving_info"})', 120)).toEqual([
      'm{d="old", instance="a", job="j"} 2',
    ])
  })
})
