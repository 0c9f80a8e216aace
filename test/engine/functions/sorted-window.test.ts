import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedWindow } from '../../../src/engine/functions/sorted-window.ts'

function windowOf(values: readonly number[]): SortedWindow {
  const window = new SortedWindow()
  window.fill(Float64Array.of(9, ...values, 9), 1, values.length + 1)
  return window
}

test.each([
  [0, 1],
  [0.25, 1.75],
  [0.5, 2.5],
  [1, 4],
  [-0.1, -Infinity],
  [1.1, Infinity],
  [Number.NaN, Number.NaN],
])('the quantile %d lies between the nearest values', (quantile, value) => {
  expect(windowOf([4, 1, 3, 2]).quantile(quantile)).toBe(value)
})

test('NaN stands before all other values', () => {
  const window = windowOf([2, Number.NaN, 1])
  expect(window.hasMissing).toBe(true)
  expect(window.quantile(0)).toBe(Number.NaN)
  expect(window.quantile(0.5)).toBe(1)
})

test('nothing has no quantile', () => {
  expect(windowOf([]).quantile(0.5)).toBe(Number.NaN)
})

test('values are replaced by their distances', () => {
  const window = windowOf([1, 5, 2])
  window.replaceByDistances(2)
  expect([0, 0.5, 1].map((quantile) => window.quantile(quantile))).toEqual([0, 1, 3])
})

test('short and long windows are sorted alike', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 200 }), (values) => {
      const window = windowOf(values)
      expect(window.quantile(0)).toBe(Math.min(...values))
      expect(window.quantile(1)).toBe(Math.max(...values))
    }),
  )
})

test('a window that moves on is the same as one that is filled anew', () => {
  const value = fc.constantFrom(0, -0, 1, 2, 3.5, Number.NaN, Infinity, -7)
  const moves = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 200, maxLength: 200 }), moves, (values, steps) => {
      const all = Float64Array.from(values)
      const moving = new SortedWindow()
      let from = 0
      let to = 60
      for (const [left, reached] of steps) {
        from += left
        to = Math.max(from, Math.min(values.length, to + reached))
        moving.fill(all, from, to)
        const anew = new SortedWindow()
        anew.fill(all, from, to)
        for (const quantile of [0, 0.1, 0.37, 0.5, 0.9, 1])
          expect(moving.quantile(quantile)).toBe(anew.quantile(quantile))
      }
    }),
  )
})
