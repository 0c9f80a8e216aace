import { describe, expect, test } from 'vitest'
import { formatByteSize, parseByteSize } from '../../src/model/byte-size.ts'

describe('sizes in bytes', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['1B', 1],
    ['2KB', 2048],
    ['2KiB', 2048],
    ['15MB', 15 * 1024 ** 2],
    ['1.5GiB', 1.5 * 1024 ** 3],
    ['.5MB', 1024 ** 2 / 2],
    ['1.5MB2KB', 1.5 * 1024 ** 2 + 2048],
    ['+5MB', 5 * 1024 ** 2],
    ['-100MB', -100 * 1024 ** 2],
  ])('%s', (text, bytes) => {
    expect(parseByteSize(text)).toEqual({ bytes })
  })

  test.each([
    ['', 'units: invalid '],
    ['-', 'units: invalid -'],
    ['MB', 'units: invalid MB'],
    ['.MB', 'units: invalid .MB'],
    [' 5MB', 'units: invalid  5MB'],
    ['100', 'units: unknown unit  in 100'],
    ['00', 'units: unknown unit  in 00'],
    ['5M', 'units: unknown unit M in 5M'],
    ['10kB', 'units: unknown unit kB in 10kB'],
    ['5 MB', 'units: unknown unit  MB in 5 MB'],
    ['1e3MB', 'units: unknown unit e in 1e3MB'],
    ['10EB', 'units: overflow parsing unit'],
    ['9223372036854775808B', 'units: invalid 9223372036854775808B'],
  ])('%s is none', (text, error) => {
    expect(parseByteSize(text)).toEqual({ error })
  })

  test.each([
    [0, '0B'],
    [1024, '1KiB'],
    [15 * 1024 ** 2, '15MiB'],
    [1.5 * 1024 ** 3, '1GiB512MiB'],
    [-(1024 ** 3), '-1GiB'],
  ])('%d is written as %s', (bytes, text) => {
    expect(formatByteSize(bytes)).toBe(text)
  })
})
