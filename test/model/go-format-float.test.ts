import { describe, expect, test } from 'vitest'
import { type FloatVerb, formatFloatGo } from '../../src/model/go-format-float.ts'

const cases: readonly (readonly [number, FloatVerb, number, string])[] = [
  [0, 'g', 4, '0'],
  [-0, 'f', 1, '-0.0'],
  [1234567, 'g', 4, '1.235e+06'],
  [99995, 'g', 4, '1e+05'],
  [2.5, 'f', 0, '2'],
  [3.5, 'f', 0, '4'],
  [0.5, 'f', 0, '0'],
  [0.125, 'e', 1, '1.2e-01'],
  [0.375, 'g', 2, '0.38'],
  [1e21, 'f', 2, '1000000000000000000000.00'],
  [1e23, 'f', 0, '99999999999999991611392'],
  [1e23, 'g', -1, '1e+23'],
  [123456, 'g', -1, '123456'],
  [1e6, 'g', -1, '1e+06'],
  [0.0001, 'g', -1, '0.0001'],
  [0.00001, 'G', -1, '1E-05'],
  [0.1, 'f', 20, '0.10000000000000000555'],
  [5e-324, 'e', 3, '4.941e-324'],
  [1, 'x', -1, '0x1p+00'],
  [0.1, 'x', 3, '0x1.99ap-04'],
  [255, 'X', -1, '0X1.FEP+07'],
  [1, 'b', -1, '4503599627370496p-52'],
  [Number.POSITIVE_INFINITY, 'f', 2, '+Inf'],
  [Number.NaN, 'g', -1, 'NaN'],
]

describe('formatFloatGo', () => {
  test.each(cases)('writes %d with %s and precision %d as %s', (value, verb, precision, text) => {
    expect(formatFloatGo(value, verb, precision)).toBe(text)
  })
})
