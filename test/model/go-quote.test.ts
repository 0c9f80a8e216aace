import { describe, expect, it } from 'vitest'
import { goQuote } from '../../src/model/go-quote.ts'

describe('goQuote', () => {
  it.each([
    ['abc', '"abc"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['\x07\b\t\n\v\f\r', '"\\a\\b\\t\\n\\v\\f\\r"'],
    ['\x00\x7f', '"\\x00\\x7f"'],
    ['é炬💀', '"é炬💀"'],
    ['\u00a0\u200b\u2028', '"\\u00a0\\u200b\\u2028"'],
    ['\u{e0001}', '"\\U000e0001"'],
    ['\udcff', '"\\xff"'],
    ["it's", '"it\'s"'],
    ['\ud800', '"\ufffd"'],
  ])('writes %j', (text, quoted) => {
    expect(goQuote(text)).toBe(quoted)
  })
})
