import { describe, expect, it } from 'vitest'
import { displayWidth, expandTabs } from '../../src/text/display-width.ts'

describe('the width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한글', 4],
    ['ｆｕｌｌ', 8],
    ['ﾊﾝ', 2],
    ['😀', 2],
    ['𝒳', 1],
    ['🚀', 2],
    ['👩‍🚀', 2],
    ['a‍', 1],
    ['a\u200bb', 2],
    ['\u00ad', 1],
    ['\x1b', 0],
    ['→', 1],
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it('of a tab goes on to the next stop', () => {
    expect(displayWidth('\tx')).toBe(5)
    expect(displayWidth('abc\tx')).toBe(5)
    expect(displayWidth('語\tx', 8)).toBe(9)
  })

  it('stays when tabs are replaced by spaces', () => {
    expect(expandTabs('a\t語\tb')).toBe('a   語  b')
    expect(expandTabs('none')).toBe('none')
    expect(displayWidth(expandTabs('\t\tx\ty'))).toBe(displayWidth('\t\tx\ty'))
  })
})
