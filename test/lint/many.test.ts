import { describe, expect, test } from 'vitest'
import { lintText } from '../../src/index.ts'

const group = (rules: string) => `groups:\n  - name: g\n    rules:\n${rules}`

function elapsed(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

describe('large and hostile rule files', () => {
  test('with thousands of rules of one name take linear time', () => {
    const rules = Array.from(
      { length: 4_000 },
      (_, at) => `      - record: a\n        expr: sum(m${at})\n`,
    )
    let count = 0
    const time = elapsed(() => {
      count = lintText('rules.yml', group(rules.join(''))).length
    })
    expect(count).toBe(3_999)
    expect(time).toBeLessThan(20_000)
  })

  test('with thousands of matchers in one selector are read', () => {
    const matchers = Array.from({ length: 5_000 }, (_, at) => `l${at}=~"^v${at}.*$"`).join(',')
    const text = group(`      - record: a\n        expr: 'x{${matchers}}'\n`)
    const selection = { only: ['promql/regexp-anchors'] }
    expect(lintText('rules.yml', text, { selection })).toHaveLength(5_000)
  })

  test('with long patterns are read in no time', () => {
    const pattern = `^${'(a|'.repeat(500)}b${')'.repeat(500)}${'\\\\'.repeat(2_000)}$`
    const text = group(`      - record: a\n        expr: 'x{l=~"${pattern}"}'\n`)
    expect(elapsed(() => lintText('rules.yml', text))).toBeLessThan(5_000)
  })
})
