import { describe, expect, it } from 'vitest'
import { equalExpr } from '../../src/promql/equal.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'

const options = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function equal(a: string, b: string): boolean {
  const left = parsePromql(a, options).ast
  const right = parsePromql(b, options).ast
  if (!left || !right) throw new Error('no expression')
  return equalExpr(left, right)
}

describe('equalExpr', () => {
  it.each([
    ['up{a="1",b="2"}', "up{ b = '2', a=`1` }"],
    ['up', '{__name__="up"}'],
    ['{"up", a="1"}', 'up{a="1"}'],
    ['sum(up)', 'sum by () (up)'],
    ['sum by (a) (up)', 'SUM(up) by (a)'],
    ['a + b', 'a + ignoring () b'],
    ['1 + up', '1 + on () up'],
    ['up[300]', 'up[5m]'],
    ['up offset 0s', 'up'],
    ['up offset 1m @ 5', 'up @ 5.000 offset 60'],
    ['up[+5m+step()]', 'up[5m + step()]'],
    ['a + fill(1) b', 'a + fill_left(1) fill_right(1) b'],
    ['Inf ^ a', '+Inf ^ a'],
    ['NaN', 'nan'],
    ['a + b + c', '  a  +  b  +  c  '],
  ])('%s is %s', (a, b) => {
    expect(equal(a, b)).toBe(true)
  })

  it.each([
    ['up', 'down'],
    ['up{a="1"}', 'up{a!="1"}'],
    ['up{a="1"}', 'up'],
    ['sum without () (up)', 'sum(up)'],
    ['sum by (a, b) (up)', 'sum by (b, a) (up)'],
    ['topk(1, up)', 'topk(2, up)'],
    ['sum(up)', 'max(up)'],
    ['a + on () b', 'a + b'],
    ['a > b', 'a > bool b'],
    ['a + on (x) group_left () b', 'a + on (x) b'],
    ['a + on (x) group_left () b', 'a + on (x) group_right () b'],
    ['a + fill(1) b', 'a + fill_left(1) b'],
    ['a + (b + c)', 'a + b + c'],
    ['a - b', 'b - a'],
    ['(a)', 'a'],
    ['-a', '+a'],
    ['60', '1m'],
    ['"a"', '"b"'],
    ['rate(a[5m])', 'increase(a[5m])'],
    ['a[5m]', 'a[6m]'],
    ['a[5m:]', 'a[5m:1m]'],
    ['a[5m:] offset 1m', 'a[5m:]'],
    ['a @ start()', 'a @ end()'],
    ['a @ 1', 'a'],
    ['a anchored', 'a smoothed'],
    ['a[step()]', 'a[range()]'],
    ['a[5m + step()]', 'a[step() + 5m]'],
    ['a[step() + 1m]', 'a[step() - 1m]'],
    ['a[(step())]', 'a[step()]'],
    ['a[-step()]', 'a[step()]'],
    ['a[5m]', 'a[5m + step()]'],
    ['clamp(a, 1, 2)', 'clamp(a, 1, 3)'],
    ['label_join(a, "b", "c")', 'label_join(a, "b", "c", "d")'],
  ])('%s is not %s', (a, b) => {
    expect(equal(a, b)).toBe(false)
    expect(equal(b, a)).toBe(false)
  })
})
