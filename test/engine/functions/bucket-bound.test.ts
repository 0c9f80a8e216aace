import { expect, test } from 'vitest'
import { parseBucketBound } from '../../../src/engine/functions/bucket-bound.ts'

test.each([
  ['0.1', 0.1],
  ['+Inf', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN],
  ['1e3', 1000],
  ['.5', 0.5],
  ['5.', 5],
  ['010', 10],
  ['1_0', 10],
  ['0x1p4', 16],
  ['-0X1.8P-1', -0.75],
  ['0x_1p0', 1],
  ['0x1p-1080', 0],
])('the text %s is the bound %d', (text, bound) => {
  expect(parseBucketBound(text)).toBe(bound)
})

test.each(['', ' 1', '1 ', 'bad', '0x10', '1e400', '0x1p1024', '1__0', '_1', '+nan', '0b1', '.'])(
  'the text %j is no bound',
  (text) => {
    expect(parseBucketBound(text)).toBeUndefined()
  },
)
