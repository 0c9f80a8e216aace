import { expect, test } from 'vitest'
import { naturallyBefore } from '../../../src/engine/functions/natural-order.ts'

test.each([
  ['cpu2', 'cpu10'],
  ['5.4.9', '5.4.10'],
  ['a', 'b'],
  ['', 'a'],
  ['a', 'a1'],
  ['1a', 'a1'],
  ['9', 'A'],
  ['node-007', 'node-8'],
  ['12345678901234567890123', '9'],
])('%j stands before %j', (first, second) => {
  expect(naturallyBefore(first, second)).toBe(true)
  expect(naturallyBefore(second, first)).toBe(false)
})
