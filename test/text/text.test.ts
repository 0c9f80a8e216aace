import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { LineIndex } from '../../src/text/line-index.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { contains, cover } from '../../src/text/span.ts'
import { editDistance, suggest } from '../../src/text/suggest.ts'

describe('edits', () => {
  it('are applied in the order of their places', () => {
    const edits = [
      { span: { start: 4, end: 5 }, newText: 'E' },
      { span: { start: 0, end: 1 }, newText: '' },
      { span: { start: 2, end: 2 }, newText: '+' },
    ]
    expect(applyEdits('abcdef', edits)).toBe('b+cdEf')
  })

  it('that overlap an earlier one are left out', () => {
    const edits = [
      { span: { start: 0, end: 3 }, newText: 'x' },
      { span: { start: 2, end: 4 }, newText: 'y' },
    ]
    expect(applyEdits('abcdef', edits)).toBe('xdef')
  })
})

describe('a line index', () => {
  it('counts lines and UTF-16 columns from 1', () => {
    const lines = new LineIndex('a😀b\r\nc\n')
    expect(lines.count).toBe(3)
    expect(lines.position(0)).toEqual({ line: 1, column: 1 })
    expect(lines.position(3)).toEqual({ line: 1, column: 4 })
    expect(lines.position(6)).toEqual({ line: 2, column: 1 })
    expect(lines.position(8)).toEqual({ line: 3, column: 1 })
    expect(lines.position(99)).toEqual({ line: 3, column: 1 })
  })

  it('leads back from a position to its offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') })
    fc.assert(
      fc.property(text, fc.nat(), (content, random) => {
        const offset = random % (content.length + 1)
        const lines = new LineIndex(content)
        const { line, column } = lines.position(offset)
        expect(lines.start(line) + column - 1).toBe(offset)
        expect(line).toBe(content.slice(0, offset).split('\n').length)
      }),
      { seed: 3 },
    )
  })
})

describe('a source file', () => {
  it('has no byte order mark in its text, and remembers it', () => {
    expect(sourceFile('a', '\ufeffb')).toMatchObject({ text: 'b', bom: true })
    expect(sourceFile('a', 'b')).toMatchObject({ text: 'b', bom: false })
  })
})

describe('spans', () => {
  it('contain and cover one another', () => {
    expect(contains({ start: 1, end: 5 }, { start: 1, end: 5 })).toBe(true)
    expect(contains({ start: 1, end: 5 }, { start: 0, end: 2 })).toBe(false)
    expect(cover({ start: 3, end: 4 }, { start: 1, end: 2 })).toEqual({ start: 1, end: 4 })
  })
})

describe('a suggestion', () => {
  it('is the nearest candidate within a third of the word', () => {
    expect(suggest('lables', ['labels', 'alert'])).toBe('labels')
    expect(suggest('fro', ['for', 'expr'])).toBe('for')
    expect(suggest('zebra', ['labels', 'alert'])).toBeUndefined()
  })

  it('counts swapped neighbours as one difference', () => {
    expect(editDistance('abcd', 'abdc')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('kitten', 'sitting', 2)).toBe(Number.POSITIVE_INFINITY)
  })
})
