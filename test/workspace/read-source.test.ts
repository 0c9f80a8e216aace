import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeFile } from '../../src/workspace/decode-file.ts'
import { readSource } from '../../src/workspace/read-source.ts'
import { TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = new TemporaryFolder()
})

afterEach(() => folder.remove())

function read(content: string | Uint8Array, maxBytes?: number) {
  folder.write({ x: content })
  const found = readSource(folder.file('x'), 'x.yml', maxBytes === undefined ? {} : { maxBytes })
  if (found.kind === 'unreadable') return found.reason
  const [problem] = found.problems
  if (found.source) return found.source.text
  const at = problem?.file.lines.position(problem.span.start)
  return `${at?.line}:${at?.column} ${problem?.check} ${problem?.message}`
}

test('text is read without its byte order mark', () => {
  expect(read('groups: [] # ü 😀\n')).toBe('groups: [] # ü 😀\n')
  expect(read('\ufeffgroups: []')).toBe('groups: []')
  expect(read('')).toBe('')
  expect(read('a: \ufffd')).toBe('a: \ufffd')
})

test('the first byte that is no UTF-8 is told with its place', () => {
  const bytes = Buffer.concat([Buffer.from('a: ü😀\nb: c'), Buffer.from([0xe9]), Buffer.from('\n')])
  expect(read(bytes)).toBe(
    '2:5 syntax/encoding the file is not UTF-8: byte 0xe9 is not part of any character',
  )
})

test('overlong forms, surrogates and cut sequences are no UTF-8', () => {
  for (const bytes of [
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xe2, 0x82],
    [0xf0, 0x80, 0x80, 0x80],
  ])
    expect(decodeFile('x', Uint8Array.from(bytes)).source).toBeUndefined()
})

test('UTF-16 with its mark is read, as Go reads it, and other NULs are binary', () => {
  expect(read(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]))).toBe(
    '1:1 syntax/encoding the file is binary',
  )
  const wide = Buffer.from('\ufeffgroups: []', 'utf16le')
  expect(read(wide)).toBe('groups: []')
  expect(read(wide.swap16())).toBe('groups: []')
})

test('a file that is too large is not read', () => {
  expect(read('x'.repeat(2048), 2048)).toBe('x'.repeat(2048))
  expect(read('x'.repeat(2049), 2048)).toBe(
    '1:1 syntax/limit the file is larger than 2 KiB, and was not read',
  )
})

test('what cannot be read says why', () => {
  mkdirSync(folder.file('folder'))
  expect(readSource(folder.file('folder'), 'folder')).toEqual({
    kind: 'unreadable',
    reason: 'is a directory',
  })
  expect(readSource(folder.file('none'), 'none')).toEqual({
    kind: 'unreadable',
    reason: 'no such file or directory',
  })
  expect(readSource('/dev/null', 'null')).toEqual({
    kind: 'unreadable',
    reason: 'is not a regular file',
  })
})

test('an endless device is read no further than the limit', () => {
  const found = readSource('/dev/zero', 'zero', { special: true, maxBytes: 4096 })
  expect(found.kind === 'read' && found.problems[0]?.check).toBe('syntax/limit')
})
