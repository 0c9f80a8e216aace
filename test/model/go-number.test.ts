import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFixed, formatFloat, formatGeneral, parseNumber } from '../../src/model/go-number.ts'

describe('formatFloat', () => {
  it.each([
    [1, '1'],
    [-0, '-0'],
    [1e21, '1000000000000000000000'],
    [1.5e22, '15000000000000000000000'],
    [1e-7, '0.0000001'],
    [1.234e-5, '0.00001234'],
    [0.1, '0.1'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
    [Number.NaN, 'NaN'],
  ])('writes %d without an exponent', (value, text) => {
    expect(formatFloat(value)).toBe(text)
  })

  it('is read back to the same float', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(formatFloat(value)).not.toMatch(/e/i)
        expect(Number(formatFloat(value))).toBe(value)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('formatGeneral', () => {
  it.each([
    [0, '0'],
    [123456, '123456'],
    [1234567, '1.234567e+06'],
    [1048576, '1.048576e+06'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [-2.5, '-2.5'],
    [1e100, '1e+100'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
  ])('writes %d as Go does with %%g', (value, text) => {
    expect(formatGeneral(value)).toBe(text)
  })
})

describe('formatFixed', () => {
  it.each([
    [10, 3, '10.000'],
    [1234.5, 3, '1234.500'],
    [0.5, 0, '0'],
    [1.5, 0, '2'],
    [2.5, 0, '2'],
    [0.125, 2, '0.12'],
    [0.375, 2, '0.38'],
    [-0.0004, 3, '-0.000'],
    [1e21, 1, '1000000000000000000000.0'],
  ])('rounds %d to %d digits', (value, digits, text) => {
    expect(formatFixed(value, digits)).toBe(text)
  })
})

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['1_000', 1000],
    ['0755', 493],
    ['0_7', 7],
    ['08', 8],
    ['0x1F', 31],
    ['0b11', 3],
    ['1.', 1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1_000.5_5', 1000.55],
    ['-3', -3],
    ['Inf', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['nan', Number.NaN],
    ['9223372036854775807', 2 ** 63],
    ['9223372036854775808', 2 ** 63],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ value })
  })

  it.each([
    ['1e500', 'strconv.ParseFloat: parsing "1e500": value out of range'],
    ['1__0', 'strconv.ParseFloat: parsing "1__0": invalid syntax'],
    ['1_', 'strconv.ParseFloat: parsing "1_": invalid syntax'],
    ['', 'strconv.ParseFloat: parsing "": invalid syntax'],
    ['0x', 'strconv.ParseFloat: parsing "0x": invalid syntax'],
  ])('refuses %s in the words of Go', (text, error) => {
    expect(parseNumber(text)).toEqual({ error })
  })
})
