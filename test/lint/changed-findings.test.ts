import { expect, test } from 'vitest'
import { touchesChange } from '../../src/lint/changed-findings.ts'
import { sourceFile } from '../../src/text/source-file.ts'

const file = sourceFile('a.yml', 'one\ntwo\nthree\n')

function findingAt(text: string) {
  const start = file.text.indexOf(text)
  const span = { start, end: start + text.length }
  return { check: 'a/b', severity: 'warning', file, span, message: 'm' } as const
}

test('a finding counts where one of its lines has changed', () => {
  expect(touchesChange(findingAt('two'), new Set([2]))).toBe(true)
  expect(touchesChange(findingAt('two\nthree'), new Set([3]))).toBe(true)
  expect(touchesChange(findingAt('two'), new Set([1, 3]))).toBe(false)
})

test('the end of a line does not touch the next one', () => {
  expect(touchesChange(findingAt('one\n'), new Set([2]))).toBe(false)
})

test('an empty place counts with its line', () => {
  const finding = { ...findingAt('two'), span: { start: 4, end: 4 } }
  expect(touchesChange(finding, new Set([2]))).toBe(true)
})

test('what it refers to does not count', () => {
  const { span } = findingAt('three')
  const finding = { ...findingAt('one'), related: [{ file, span, label: 'here' }] }
  expect(touchesChange(finding, new Set([3]))).toBe(false)
})

test('all of a new file counts, and nothing of a file without changes', () => {
  expect(touchesChange(findingAt('one'), 'all')).toBe(true)
  expect(touchesChange(findingAt('one'), undefined)).toBe(false)
})
