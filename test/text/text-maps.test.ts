import { describe, expect, it } from 'vitest'
import { coarseMap, composeMaps, encodeAsIs, offsetMap } from '../../src/text/scalar-map.ts'
import { SegmentList, segmentMap } from '../../src/text/segment-map.ts'

const whole = { start: 10, end: 30 }

function escaped() {
  const list = new SegmentList()
  list.add(0, 10, 3, 3)
  list.add(3, 13, 1, 2)
  list.add(4, 15, 2, 2)
  list.add(6, 20, 2, 2)
  return list
}

describe('a list of segments', () => {
  it('maps equal lengths character by character and others as a whole', () => {
    const list = escaped()
    expect(list.toSource({ start: 1, end: 2 }, whole)).toEqual({ start: 11, end: 12 })
    expect(list.toSource({ start: 3, end: 4 }, whole)).toEqual({ start: 13, end: 15 })
    expect(list.toSource({ start: 2, end: 5 }, whole)).toEqual({ start: 12, end: 16 })
  })

  it('leaves a gap to neither side of it', () => {
    const list = escaped()
    expect(list.toSource({ start: 4, end: 6 }, whole)).toEqual({ start: 15, end: 17 })
    expect(list.toSource({ start: 6, end: 8 }, whole)).toEqual({ start: 20, end: 22 })
    expect(list.toSource({ start: 5, end: 7 }, whole)).toEqual({ start: 16, end: 21 })
  })

  it('maps an empty range to the point before its character', () => {
    const list = escaped()
    expect(list.toSource({ start: 3, end: 3 }, whole)).toEqual({ start: 13, end: 13 })
    expect(list.toSource({ start: 6, end: 6 }, whole)).toEqual({ start: 20, end: 20 })
    expect(list.toSource({ start: 8, end: 8 }, whole)).toEqual({ start: 22, end: 22 })
  })

  it('maps an empty text to the start of its place', () => {
    expect(new SegmentList().toSource({ start: 0, end: 0 }, whole)).toEqual({ start: 10, end: 10 })
  })

  it('forgets what lies behind an offset', () => {
    const list = escaped()
    list.truncate(5)
    expect(list.toSource({ start: 5, end: 5 }, whole)).toEqual({ start: 16, end: 16 })
    list.truncate(0)
    expect(list.toSource({ start: 0, end: 0 }, whole)).toEqual({ start: 10, end: 10 })
  })
})

describe('maps', () => {
  it('are built when they are first asked', () => {
    let built = 0
    const map = segmentMap(
      whole,
      () => {
        built++
        return escaped()
      },
      encodeAsIs,
    )
    expect(built).toBe(0)
    map.toSource({ start: 0, end: 1 })
    map.toSource({ start: 1, end: 2 })
    expect(built).toBe(1)
  })

  it('compose from the outside in, with their encodings', () => {
    const outer = {
      ...offsetMap(100),
      encode: (text: string) => (text.includes('\n') ? undefined : `<${text}>`),
    }
    const inner = { ...segmentMap(whole, escaped, (text) => `(${text})`) }
    const both = composeMaps(outer, inner)
    expect(both.toSource({ start: 3, end: 4 })).toEqual({ start: 113, end: 115 })
    expect(both.encode('x')).toBe('<(x)>')
    expect(both.encode('\n')).toBeUndefined()
    expect(both.coarse).toBe(false)
  })

  it('that are coarse make what is composed with them coarse', () => {
    const coarse = coarseMap(whole)
    const both = composeMaps(coarse, offsetMap(5))
    expect(both.toSource({ start: 1, end: 2 })).toEqual(whole)
    expect(both.encode('x')).toBeUndefined()
    expect(both.coarse).toBe(true)
  })
})
