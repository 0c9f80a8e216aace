import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesToText,
  compareBytes,
  firstRawByte,
  isUtf8,
  joinRawBytes,
  rawByte,
  replaceRawBytes,
  textToBytes,
} from '../../src/model/raw-bytes.ts'

describe('raw bytes', () => {
  it('carries any bytes through a text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        expect([...textToBytes(bytesToText(bytes))]).toEqual([...bytes])
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('leaves text that is UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isUtf8(text)).toBe(true)
        expect(bytesToText(new TextEncoder().encode(text))).toBe(text)
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it('refuses encoded surrogates and overlong forms as Go does', () => {
    expect(bytesToText(Uint8Array.of(0xed, 0xa0, 0x80))).toBe('\udced\udca0\udc80')
    expect(bytesToText(Uint8Array.of(0xc0, 0x80))).toBe('\udcc0\udc80')
    expect(bytesToText(Uint8Array.of(0xf4, 0x90, 0x80, 0x80))).toBe('\udcf4\udc90\udc80\udc80')
  })

  it('joins bytes that spell a character', () => {
    expect(joinRawBytes(`a${rawByte(0xc3)}${rawByte(0xa9)}${rawByte(0xff)}`)).toBe('aé\udcff')
  })

  it('tells where the first one is and shows them as Go decodes them', () => {
    expect(firstRawByte('é\udcff')).toBe(1)
    expect(firstRawByte('💀')).toBe(-1)
    expect(replaceRawBytes('a\udcffb')).toBe('a\ufffdb')
  })

  it('orders texts as their bytes are ordered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const expected = Buffer.compare(Buffer.from(a), Buffer.from(b))
        expect(Math.sign(compareBytes(a, b))).toBe(expected)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('orders a character above the basic plane behind all others', () => {
    expect(compareBytes('\u{10000}', '\uffff')).toBeGreaterThan(0)
    expect(compareBytes('\udcff', '\u{10000}')).toBeGreaterThan(0)
  })
})
