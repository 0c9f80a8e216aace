import { expect, test } from 'vitest'
import { expandVariables } from '../../src/config/prometheus/expand-variables.ts'
import { parseGoDuration } from '../../src/config/shape/go-duration.ts'

test.each([
  ['a$X', 'av'],
  ['${X}b', 'vb'],
  ['$X-$Xb', 'v-'],
  ['$$X', '$X'],
  ['$${X}', '${X}'],
  ['${}a', 'a'],
  ['${a', 'a'],
  ['a$', 'a$'],
  ['$ a', '$ a'],
  ['$1a', 'a'],
  ['$constructor', ''],
])('%s becomes %s', (text, expected) => {
  expect(expandVariables(text, { X: 'v' })).toBe(expected)
})

test.each([
  ['0', 0],
  ['1.5h', 5_400_000],
  ['-1m30s', -90_000],
  ['250us', 0.25],
  ['1d', undefined],
  ['5', undefined],
  ['', undefined],
])('%s as a duration of Go', (text, expected) => {
  expect(parseGoDuration(text)).toBe(expected)
})
