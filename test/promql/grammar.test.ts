import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import { outcomeOf } from './check-case.ts'
import { readCases } from './read-cases.ts'

const files: readonly [file: string, options: ParserOptions][] = [
  ['grammar.txt', { durationExpr: true }],
  [
    'experimental.txt',
    {
      durationExpr: true,
      experimentalFunctions: true,
      extendedRangeSelectors: true,
      binopFillModifiers: true,
    },
  ],
]

describe.each(files)('%s', (file, options) => {
  const cases = readCases(readFileSync(join(import.meta.dirname, file), 'utf8'))

  test.each(cases.map(({ title, ...rest }) => [title, rest] as const))(
    '%s',
    (_title, { input, expected }) => {
      expect(outcomeOf(input, options)).toBe(expected)
    },
  )
})
