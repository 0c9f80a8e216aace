import { describe, expect, test } from 'vitest'
import { metadata } from '../../src/checks/metadata.ts'
import { Policies } from '../../src/lint/policy.ts'
import { type RuleSet, ruleSetProblem, ruleSets } from '../../src/lint/rule-sets.ts'
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
  ruleSet: RuleSet = 'recommended@1',
) {
  return new Policies(
    { checks: settings, ruleSet },
    { ...everythingUsual, ...selection },
    inFolder,
  ).of(path)
}

const glob = 'promql/regexp-glob'
const literal = 'promql/regexp-literal'
const house = 'rule/label'

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
    for (const { id, recommended, severity, preview } of metadata) {
      const on = recommended && !preview
      expect(policy([]).enabled(id)).toBe(on)
      expect(policy([]).severity(id, undefined)).toBe(on ? severity : undefined)
    }
  })

  test('lets a report be lower than the ceiling, never higher', () => {
    expect(policy([]).severity(glob, 'info')).toBe('info')
    expect(policy([]).severity(glob, 'error')).toBe('warning')
  })

  test('lets settings decide, the last one that applies', () => {
    const settings: CheckSetting[] = [
      { pattern: 'promql/*', severity: 'info' },
      { pattern: glob, severity: 'error' },
    ]
    expect(policy(settings).severity(glob, 'info')).toBe('error')
    expect(policy([...settings].reverse()).severity(glob, undefined)).toBe('info')
  })

  test('switches off and on again', () => {
    expect(policy([{ pattern: 'all', severity: 'off' }]).enabled(glob)).toBe(false)
    expect(policy([{ pattern: glob, severity: 'off' }]).severity(glob, undefined)).toBeUndefined()
    const settings: CheckSetting[] = [
      { pattern: 'all', severity: 'off' },
      { pattern: glob, severity: 'warning' },
    ]
    expect(policy(settings).enabled(glob)).toBe(true)
    expect(policy(settings).enabled('rule/value-type')).toBe(false)
  })

  test('depends on the path where settings do', () => {
    const settings: CheckSetting[] = [
      { pattern: glob, severity: 'off', files: ['legacy/**'] },
      { pattern: glob, options: { x: 1 }, files: ['rules/**'] },
    ]
    expect(policy(settings, {}, 'legacy/a.yml').enabled(glob)).toBe(false)
    expect(policy(settings, {}, 'rules/a.yml').enabled(glob)).toBe(true)
    expect(policy(settings, {}, 'rules/a.yml').options(glob)).toEqual({ x: 1 })
    expect(policy(settings, {}, 'other.yml').options(glob)).toEqual({})
  })

  test('is one object for files to which the same settings apply', () => {
    const policies = new Policies(
      {
        checks: [{ pattern: glob, severity: 'off', files: ['legacy/**'] }],
        ruleSet: 'recommended@1',
      },
      everythingUsual,
      inFolder,
    )
    expect(policies.of('a.yml')).toBe(policies.of('b.yml'))
    expect(policies.of('a.yml')).not.toBe(policies.of('legacy/a.yml'))
  })

  test('obeys the command line over the settings', () => {
    const off: CheckSetting[] = [{ pattern: 'all', severity: 'off' }]
    expect(policy(off, { select: ['promql/*'] }).enabled(glob)).toBe(true)
    expect(policy([], { ignore: ['promql/*'] }).enabled(glob)).toBe(false)
    expect(policy([], { select: [glob], ignore: [glob] }).enabled(glob)).toBe(false)
    expect(policy([], { only: ['rule/*'] }).enabled(glob)).toBe(false)
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

describe('the rule-sets', () => {
  const inSet = (ruleSet: RuleSet) =>
    metadata.filter(({ id }) => policy([], {}, 'a.yml', ruleSet).enabled(id))

  test('contain each other', () => {
    const [recommended, strict, all] = ruleSets.map((ruleSet) => new Set(inSet(ruleSet)))
    expect([...(recommended ?? [])].filter((check) => !strict?.has(check))).toEqual([])
    expect([...(strict ?? [])].filter((check) => !all?.has(check))).toEqual([])
    expect(all?.size).toBe(metadata.length)
  })

  test('hold neither rules of the house nor previews, but for `all`', () => {
    const odd = inSet('strict@1').filter(({ policy, preview }) => policy || preview)
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  test('that bear a date hold what they held', async () => {
    for (const ruleSet of ruleSets.filter((name) => name.includes('@'))) {
      const ids = inSet(ruleSet).map(({ id }) => `${id}\n`)
      await expect(ids.sort().join('')).toMatchFileSnapshot(`./rule-sets/${ruleSet}.txt`)
    }
  })

  test('have names that say their date', () => {
    expect(ruleSetProblem('recommended@1')).toBeUndefined()
    expect(ruleSetProblem('recommended')?.help).toBe('write `recommended@1`')
    expect(ruleSetProblem('strict@2')?.help).toBe('did you mean `strict@1`?')
    expect(ruleSetProblem('qqqqqqqqqqq')?.message).toBe('there is no rule-set `qqqqqqqqqqq`')
  })

  test('are not widened by patterns of the settings', () => {
    for (const pattern of ['all', 'promql/*']) {
      const settings: CheckSetting[] = [{ pattern, severity: 'warning' }]
      expect(policy(settings).enabled(literal)).toBe(false)
      expect(policy(settings).severity(glob, undefined)).toBe('warning')
      expect(policy(settings, {}, 'a.yml', 'strict@1').severity(literal, undefined)).toBe('warning')
    }
  })

  test('are widened by names', () => {
    expect(policy([{ pattern: literal, severity: 'warning' }]).enabled(literal)).toBe(true)
    expect(policy([{ pattern: house, options: { labels: [] } }]).enabled(house)).toBe(true)
    expect(policy([{ pattern: house, severity: 'error' }]).enabled(house)).toBe(true)
    const reset: CheckSetting[] = [
      { pattern: literal, severity: 'info' },
      { pattern: 'all', severity: 'off' },
      { pattern: 'all', severity: 'error' },
    ]
    expect(policy(reset).enabled(literal)).toBe(false)
    expect(policy(reset).enabled(glob)).toBe(true)
  })

  test('are widened by flags: rules of the house only by their name, or by `all`', () => {
    expect(policy([], { select: ['promql/*'] }).enabled(literal)).toBe(true)
    expect(policy([], { select: ['rule/*'] }).enabled(house)).toBe(false)
    expect(policy([], { select: [house] }).enabled(house)).toBe(true)
    expect(policy([], { only: ['all'] }).enabled(house)).toBe(true)
    expect(policy([], { only: ['rule/*'] }).enabled(house)).toBe(false)
    const configured: CheckSetting[] = [{ pattern: house, options: { labels: [] } }]
    expect(policy(configured, { only: ['rule/*'] }).enabled(house)).toBe(true)
    expect(policy(configured, { only: ['promql/*'] }).enabled(house)).toBe(false)
  })
})
