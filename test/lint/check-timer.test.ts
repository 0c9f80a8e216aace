import { expect, test } from 'vitest'
import { CheckTimer } from '../../src/lint/check-timer.ts'
import type { RuleFile } from '../../src/rules/rule-file.ts'
import { sourceFile } from '../../src/text/source-file.ts'

test('a timer adds up what each check takes, the slowest first', () => {
  let now = 0
  const timer = new CheckTimer(() => now)
  const quick = timer.watch('rule/quick', {
    RuleFile: () => {
      now += 1
    },
  })
  const slow = timer.watch('rule/slow', {
    RuleFile: () => {
      now += 5
    },
  })
  const file: RuleFile = {
    kind: 'RuleFile',
    source: sourceFile('a.yml', ''),
    carrier: 'file',
    dialect: 'prometheus',
    groups: [],
    span: { start: 0, end: 0 },
  }
  quick.RuleFile?.(file)
  quick.RuleFile?.(file)
  slow.RuleFile?.(file)
  expect(timer.slowestFirst()).toEqual([
    ['rule/slow', 5],
    ['rule/quick', 2],
  ])
})
