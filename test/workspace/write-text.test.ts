import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeText, writeText } from '../../src/workspace/write-text.ts'
import { TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = new TemporaryFolder()
})

afterEach(() => folder.remove())

describe('writing a text', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('keeps the encoding %s', (encoding) => {
    folder.write({ 'a.yml': encodeText('ä: 1\r\n', true, encoding) })
    expect(writeText(folder.file('a.yml'), 'ö: 2\r\n', true, 'ä: 1\r\n')).toBeUndefined()
    const bytes = readFileSync(folder.file('a.yml'))
    expect(bytes.equals(encodeText('ö: 2\r\n', true, encoding))).toBe(true)
  })

  test('leaves a file alone that was changed meanwhile', () => {
    folder.write({ 'a.yml': 'b: 1\n' })
    expect(writeText(folder.file('a.yml'), 'a: 2\n', false, 'a: 1\n')).toBe(
      'it was changed meanwhile',
    )
    expect(readFileSync(folder.file('a.yml'), 'utf8')).toBe('b: 1\n')
  })

  test('says why a file cannot be written that is gone, and leaves nothing behind', () => {
    expect(writeText(folder.file('a.yml'), 'a: 2\n', false)).toBe('no such file or directory')
    expect(readdirSync(folder.path)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('goes through links, and keeps the mode', () => {
    folder.write({ 'real/a.yml': 'a: 1\n' })
    symlinkSync('real/a.yml', folder.file('link.yml'))
    const { mode } = statSync(folder.file('real/a.yml'))
    expect(writeText(folder.file('link.yml'), 'a: 2\n', false)).toBeUndefined()
    expect(lstatSync(folder.file('link.yml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(folder.file('real/a.yml'), 'utf8')).toBe('a: 2\n')
    expect(statSync(folder.file('real/a.yml')).mode).toBe(mode)
  })
})
