import { symlinkSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskHost } from '../../src/workspace/disk-host.ts'
import { TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder
let outside: TemporaryFolder

beforeEach(() => {
  outside = new TemporaryFolder().write({ 'secret.yml': 'x' })
  folder = new TemporaryFolder().write({
    'rules/a.yml': 'groups: []',
    'rules/deep/b.yml': '',
    'c.yml': '',
    'node_modules/d.yml': '',
  })
  symlinkSync(outside.file('secret.yml'), folder.file('rules/out.yml'))
  symlinkSync('a.yml', folder.file('rules/link.yml'))
  symlinkSync('..', folder.file('rules/up'))
})

afterEach(() => {
  folder.remove()
  outside.remove()
})

test('files below the root are read, others are not there', () => {
  const host = diskHost(folder.path)
  expect(new TextDecoder().decode(host.read('rules/a.yml'))).toBe('groups: []')
  expect(host.read('rules/none.yml')).toBeUndefined()
  expect(host.read('rules')).toBeUndefined()
  expect(host.read('rules/out.yml')).toBeUndefined()
  expect(host.read(`../${outside.path.split('/').at(-1)}/secret.yml`)).toBeUndefined()
})

test('paths are told apart', () => {
  const { stat } = diskHost(folder.path)
  expect([
    stat('rules'),
    stat('c.yml'),
    stat('none'),
    stat('c.yml/x'),
    stat('rules/out.yml'),
  ]).toEqual(['directory', 'file', 'missing', 'missing', 'unreadable'])
})

test('patterns find files in order, and nothing outside the root', () => {
  const host = diskHost(folder.path)
  expect(host.glob('rules/*.yml')).toEqual(['rules/a.yml', 'rules/link.yml'])
  expect(host.glob('**/*.yml')).toEqual([
    'c.yml',
    'rules/a.yml',
    'rules/deep/b.yml',
    'rules/link.yml',
  ])
  expect(host.glob('r*/deep/?.yml')).toEqual(['rules/deep/b.yml'])
})

test('a link and its target have one real path', () => {
  const { realPath } = diskHost(folder.path)
  expect([
    realPath?.('rules/link.yml'),
    realPath?.('rules/up/c.yml'),
    realPath?.('rules/out.yml'),
  ]).toEqual(['rules/a.yml', 'c.yml', undefined])
})
