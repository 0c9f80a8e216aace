import { describe, expect, test } from 'vitest'
import { metadata } from '../../src/checks/metadata.ts'
import { Policies } from '../../src/lint/policy.ts'
import {
  everythingUsual,
  matchesCheck,
  type Selection,
  unknownPattern,
} from '../../src/lint/selection.ts'
import type { CheckSetting } from '../../src/lint/settings.ts'

const inFolder = (globs: readonly string[], path: string) =>
  globs.some((glob) => path.startsWith(glob.replace('/**', '/')))

function policy(
  settings: readonly CheckSetting[],
  selection: Partial<Selection> = {},
  path = 'a.yml',
) {
  return new Policies(settings, { ...everythingUsual, ...selection }, inFolder).of(path)
}

const literal = 'promql/regexp-literal'

describe('patterns of checks', () => {
  test.each([
    [literal, true],
    ['promql/*', true],
    ['promql', true],
    ['all', true],
    ['rule/*', false],
    ['promql/regexp', false],
  ])('%s', (pattern, expected) => {
    expect(matchesCheck(pattern, literal)).toBe(expected)
  })

  test('that mean no check come with what may have been meant', () => {
    expect(unknownPattern('promql/regexp-litteral')).toEqual({ suggestion: literal })
    expect(unknownPattern('regexp-literal')).toEqual({ suggestion: literal })
    expect(unknownPattern('promq/*')).toEqual({ suggestion: 'promql/*' })
    expect(unknownPattern('qqqqqqqqqqqqqqqqqqqqqqq')).toEqual({ suggestion: undefined })
    expect(unknownPattern('promql/*')).toBeUndefined()
  })
})

describe('the policy of a file', () => {
  test('runs what is recommended with its own severity', () => {
    for (const { id, recommended, severity } of metadata) {
      expect(policy([]).enabled(id)).toBe(recommended)
      expect(policy([]).severity(id, undefined)).toBe(severity)
    }
  })

  test('lets a report be lower than the ceiling, never higher', () => {
    expect(policy([]).severity(literal, 'info')).toBe('info')
    expect(policy([]).severity(literal, 'error')).toBe('warning')
  })

  test('lets settings decide, the last one that applies', () => {
    const settings: CheckSetting[] = [
      { pattern: 'promql/*', severity: 'info' },
      { pattern: literal, severity: 'error' },
    ]
    expect(policy(settings).severity(literal, 'info')).toBe('error')
    expect(policy([...settings].reverse()).severity(literal, undefined)).toBe('info')
  })

  test('switches off and on again', () => {
    expect(policy([{ pattern: 'all', severity: 'off' }]).enabled(literal)).toBe(false)
    expect(
      policy([{ pattern: literal, severity: 'off' }]).severity(literal, undefined),
    ).toBeUndefined()
    const settings: CheckSetting[] = [
      { pattern: 'all', severity: 'off' },
      { pattern: literal, severity: 'warning' },
    ]
    expect(policy(settings).enabled(literal)).toBe(true)
    expect(policy(settings).enabled('rule/value-type')).toBe(false)
  })

  test('depends on the path where settings do', () => {
    const settings: CheckSetting[] = [
      { pattern: literal, severity: 'off', files: ['legacy/**'] },
      { pattern: literal, options: { x: 1 }, files: ['rules/**'] },
    ]
    expect(policy(settings, {}, 'legacy/a.yml').enabled(literal)).toBe(false)
    expect(policy(settings, {}, 'rules/a.yml').enabled(literal)).toBe(true)
    expect(policy(settings, {}, 'rules/a.yml').options(literal)).toEqual({ x: 1 })
    expect(policy(settings, {}, 'other.yml').options(literal)).toEqual({})
  })

  test('is one object for files to which the same settings apply', () => {
    const policies = new Policies(
      [{ pattern: literal, severity: 'off', files: ['legacy/**'] }],
      everythingUsual,
      inFolder,
    )
    expect(policies.of('a.yml')).toBe(policies.of('b.yml'))
    expect(policies.of('a.yml')).not.toBe(policies.of('legacy/a.yml'))
  })

  test('obeys the command line over the settings', () => {
    const off: CheckSetting[] = [{ pattern: 'all', severity: 'off' }]
    expect(policy(off, { select: ['promql/*'] }).enabled(literal)).toBe(true)
    expect(policy([], { ignore: ['promql/*'] }).enabled(literal)).toBe(false)
    expect(policy([], { select: [literal], ignore: [literal] }).enabled(literal)).toBe(false)
    expect(policy([], { only: ['rule/*'] }).enabled(literal)).toBe(false)
    expect(policy([], { only: ['rule/*'] }).enabled('rule/value-type')).toBe(true)
  })

  test('never lowers what keeps a file from loading', () => {
    const off: CheckSetting[] = [{ pattern: 'syntax/*', severity: 'off' }]
    expect(policy(off, { ignore: ['all'] }).severity('syntax/promql', undefined)).toBe('error')
    expect(policy([{ pattern: 'all', severity: 'info' }]).severity('syntax/yaml', undefined)).toBe(
      'error',
    )
  })

  test('never lowers the outcome of a test', () => {
    const off: CheckSetting[] = [{ pattern: 'all', severity: 'off' }]
    expect(policy(off, { ignore: ['test/*'] }).severity('test/alert', 'error')).toBe('error')
    expect(policy(off).severity('test/rule-files', 'error', true)).toBe('error')
  })

  test('lets what tests fail to prove be switched off', () => {
    const settings: CheckSetting[] = [
      { pattern: 'test/unknown-alert', severity: 'warning' },
      { pattern: 'test/unread-series', severity: 'off' },
    ]
    expect(policy(settings).severity('test/unknown-alert', 'error')).toBe('warning')
    expect(policy(settings).severity('test/unread-series', 'warning')).toBeUndefined()
  })

  test('lets a warning of the loader be switched off', () => {
    expect(policy([]).severity('syntax/yaml', 'warning')).toBe('warning')
    expect(
      policy([{ pattern: 'syntax/yaml', severity: 'off' }]).severity('syntax/yaml', 'warning'),
    ).toBeUndefined()
  })
})
