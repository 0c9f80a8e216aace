import { describe, expect, test } from 'vitest'
import { unitTestOptions } from '../../src/engine/engine-options.ts'
import { instantQuery } from '../../src/engine/query.ts'
import { loaded, parsed } from '../conformance/engine/loaded.ts'

const series = Array.from({ length: 500 }, (_, i) => `  x{i="${i}"} ${i}x4\n`).join('')
const storage = loaded(`load 1m\n${series}  one{l="${'v'.repeat(1000)}"} 1x4\n`)
const tooMany = /too many samples/
const tooLong = /label values are too long/

function nested(open: string, close: string, depth: number, inner: string): string {
  return open.repeat(depth) + inner + close.repeat(depth)
}

describe('a query that asks for too much ends soon, with an error', () => {
  test.each([
    ['a subquery of a century', 'last_over_time(x[100y:1ms])', tooMany],
    ['a subquery of many evaluations', 'last_over_time(x[1h:1ms])', tooMany],
    ['subqueries in subqueries', nested('max_over_time(', '[30m:1ms])', 3, 'one'), tooMany],
    [
      'labels that grow',
      nested('label_replace(', ', "l", "$1$1$1$1", "l", "(.*)")', 12, 'one'),
      tooLong,
    ],
    [
      'labels joined again and again',
      nested('label_join(', ', "l", "", "l", "l", "l", "l")', 14, 'one'),
      tooLong,
    ],
    [
      'a join of very many labels',
      `label_join(x, "l", "${'s'.repeat(20_000)}", ${Array(100).fill('"i"').join(', ')})`,
      tooLong,
    ],
    ['a chain without end', Array(20_000).fill('1').join(' + '), /too large to be evaluated/],
  ])('%s', (_name, query, message) => {
    const result = instantQuery(storage, parsed(query), 240_000, unitTestOptions)
    expect('error' in result ? result.error : '').toMatch(message)
  })
})
