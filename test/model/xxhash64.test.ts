import { expect, it } from 'vitest'
import { xxHash64 } from '../../src/model/xxhash64.ts'

it.each([
  [0, 0xef46db37, 0x51d8e999],
  [1, 0xe934a84a, 0xdb052768],
  [3, 0x9ff70a63, 0x5a6209ab],
  [4, 0xae5acdc0, 0x0a55ac41],
  [5, 0x8ad58ce1, 0x8a6fd093],
  [8, 0x87116b33, 0x65b924eb],
  [9, 0x340667a9, 0x2c4324ff],
  [31, 0x0f187c62, 0xb1e722b7],
  [32, 0x91b0cb09, 0x31a8c629],
  [33, 0x931b043c, 0xf8d65b94],
  [64, 0xbf3052e3, 0x445775d0],
  [100, 0x8e2272c0, 0x8247d5db],
  [1000, 0x25275608, 0xa9cfc168],
])('xxHash64 hashes %i bytes', (length, high, low) => {
  const bytes = Uint8Array.from({ length }, (_, i) => i * 7)
  expect(xxHash64(bytes)).toEqual({ high, low })
})

it('xxHash64 reads a part of a buffer alone', () => {
  const bytes = Uint8Array.from({ length: 120 }, (_, i) => (i - 10) * 7)
  expect(xxHash64(bytes.subarray(10, 110))).toEqual({ high: 0x8e2272c0, low: 0x8247d5db })
})
