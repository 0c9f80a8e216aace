import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/text/decode-bytes.ts'

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)],
    ),
  )

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

describe('the bytes of a file', () => {
  it('are UTF-8, with the byte order mark kept', () => {
    expect(decodeBytes(bytes('a: é😀'))).toEqual({ text: 'a: é😀', encoding: 'utf-8' })
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 'a')).text).toBe('\ufeffa')
    expect(decodeBytes(bytes())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('are UTF-16 behind its byte order mark', () => {
    expect(decodeBytes(utf16('a: 😀', false))).toEqual({
      text: '\ufeffa: 😀',
      encoding: 'utf-16le',
    })
    expect(decodeBytes(utf16('a: 😀', true))).toEqual({
      text: '\ufeffa: 😀',
      encoding: 'utf-16be',
    })
  })

  it('that are no text have a NUL', () => {
    expect(decodeBytes(bytes('é', 0, 'b')).problem).toEqual({
      kind: 'binary',
      byteOffset: 2,
      offset: 1,
    })
    expect(decodeBytes(bytes(0xff, 0, 'b')).problem?.kind).toBe('binary')
  })

  it.each([
    ['a stray byte', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['more than U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence that is cut off', [0xe2, 0x82]],
  ])('that are not UTF-8 have the place of %s', (_, bad) => {
    const { problem } = decodeBytes(bytes('é😀', ...bad, 'x'))
    expect(problem).toEqual({ kind: 'encoding', byteOffset: 6, offset: 3 })
  })

  it('that are not UTF-16 have the place of the lone surrogate', () => {
    expect(decodeBytes(utf16('ab\ud800c', false)).problem).toMatchObject({
      kind: 'encoding',
      byteOffset: 6,
    })
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x61)).problem?.kind).toBe('encoding')
  })

  it('decode to what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !/^[\ufeff\ufffe]/.test(text))
        expect(decodeBytes(bytes(text))).toEqual({ text, encoding: 'utf-8' })
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('are refused exactly where the platform refuses them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), (random) => {
        const { problem } = decodeBytes(random)
        fc.pre(random[0] !== 0xff && random[0] !== 0xfe)
        if (!problem) return
        const good = random.subarray(0, problem.byteOffset)
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(good)).not.toThrow()
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
