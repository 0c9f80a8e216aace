import { describe, expect, test } from 'vitest'
import { settleVerdicts } from '../../src/cli/settle-verdicts.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { everythingUsual, type Selection } from '../../src/lint/selection.ts'
import type { CheckSetting } from '../../src/lint/settings.ts'
import { readSide } from '../fixtures/fixture.ts'
import { pathMatcher } from '../fixtures/memory-host.ts'
import { runSide } from '../fixtures/run-side.ts'

function settled(check: string, checks: readonly CheckSetting[], selection?: Partial<Selection>) {
  const side = readSide(check, 'bad')
  const verdicts = side ? runSide(side) : []
  const settings = { ...defaultSettings, checks }
  const asked = { ...everythingUsual, ...selection }
  return settleVerdicts(verdicts, settings, pathMatcher, asked).map(({ passed, diagnostics }) => ({
    passed,
    severities: diagnostics.map(({ severity }) => severity),
  }))
}

describe('verdicts under settings', () => {
  test('stay as they are without any', () => {
    expect(settled('test/unknown-alert', [])).toEqual([{ passed: false, severities: ['error'] }])
    expect(settled('test/unread-series', [])).toEqual([{ passed: true, severities: ['warning'] }])
  })

  test('pass where what they fail to prove is no error any more', () => {
    const lower: CheckSetting[] = [{ pattern: 'test/unknown-alert', severity: 'warning' }]
    expect(settled('test/unknown-alert', lower)).toEqual([
      { passed: true, severities: ['warning'] },
    ])
    expect(settled('test/no-assertions', [], { ignore: ['test/*'] })).toEqual([
      { passed: true, severities: [] },
    ])
  })

  test('obey settings for the path of the test file only', () => {
    const off = (files: string): CheckSetting[] => [
      { pattern: 'test/unknown-alert', severity: 'off', files: [files] },
    ]
    expect(settled('test/unknown-alert', off('*.yml'))[0]?.passed).toBe(true)
    expect(settled('test/unknown-alert', off('other/*.yml'))[0]?.passed).toBe(false)
  })

  test.each(['alert', 'expr', 'rule', 'input', 'rule-files'])(
    'never pass a file in which test/%s is reported',
    (name) => {
      const off: CheckSetting[] = [{ pattern: 'all', severity: 'off' }]
      expect(settled(`test/${name}`, off, { ignore: ['all'] })[0]?.passed).toBe(false)
    },
  )
})
