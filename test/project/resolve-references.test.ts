import { describe, expect, test } from 'vitest'
import { type ReferenceRules, resolveReferences } from '../../src/project/resolve-references.ts'
import { memoryHost } from '../../src/workspace/memory-host.ts'

const host = memoryHost({
  'prometheus/prometheus.yml': '',
  'prometheus/rules/api.yml': '',
  'prometheus/rules/node.yml': '',
  'prometheus/rules/old/x.yml': '',
  'prometheus/rules/a{b}.yml': '',
  'prometheus/rules/.hidden.yml': '',
  'alerts/node.rules': '',
  'one/alerts.yml': '',
  'two/alerts.yml': '',
})

function resolve(
  pattern: string,
  from = 'prometheus/prometheus.yml',
  rules: ReferenceRules = 'config',
) {
  const [found] = resolveReferences(
    [{ value: pattern, span: { start: 0, end: 0 } }],
    from,
    host,
    rules,
  )
  return found?.problem ?? found?.paths
}

describe('patterns', () => {
  test('a path is relative to the file that names it', () => {
    expect(resolve('rules/api.yml')).toEqual(['prometheus/rules/api.yml'])
    expect(resolve('./rules/../rules/api.yml')).toEqual(['prometheus/rules/api.yml'])
    expect(resolve('../alerts/node.rules')).toEqual(['alerts/node.rules'])
  })

  test('a star stays within a folder, and hidden files count as in Go', () => {
    expect(resolve('rules/*.yml')).toEqual([
      'prometheus/rules/.hidden.yml',
      'prometheus/rules/api.yml',
      'prometheus/rules/a{b}.yml',
      'prometheus/rules/node.yml',
    ])
  })

  test('braces are plain characters', () => {
    expect(resolve('rules/a{b}.yml')).toEqual(['prometheus/rules/a{b}.yml'])
    expect(resolve('rules/{api,node}.yml')).toBe('unmatched')
  })

  test('classes and question marks work', () => {
    expect(resolve('rules/[m-o]?[^p]*.yml')).toEqual(['prometheus/rules/node.yml'])
    expect(resolve('rules/???.yml')).toEqual(['prometheus/rules/api.yml'])
  })

  test('a configuration allows a star in the last part only, a test anywhere', () => {
    expect(resolve('rules/*/x.yml')).toBe('invalid')
    expect(resolve('rules/*/x.yml', 'prometheus/test.yml', 'tests')).toEqual([
      'prometheus/rules/old/x.yml',
    ])
    expect(resolve('**/x.yml', 'prometheus/rules/test.yml', 'tests')).toEqual([
      'prometheus/rules/old/x.yml',
    ])
  })

  test('what matches nothing or leads out of the root is unmatched', () => {
    expect(resolve('rules/none*.yml')).toBe('unmatched')
    expect(resolve('../../etc/passwd')).toBe('unmatched')
  })
})

describe('mapped paths', () => {
  const look = (pattern: string, map: Readonly<Record<string, string>>) => {
    const pathMap = Object.entries(map).map(([from, to]) => ({ from, to }))
    const named = [{ value: pattern, span: { start: 0, end: 0 } }]
    const [found] = resolveReferences(named, 'x/prometheus.yml', host, 'config', pathMap)
    return [found?.problem ?? found?.paths, found?.outside ?? false]
  }

  test('a folder of the server is the one that it is mapped to', () => {
    const map = { '/etc/prometheus': 'prometheus', '/etc/prometheus/extra': 'alerts', '/': '' }
    expect(look('/etc/prometheus/rules/api.yml', map)).toEqual([
      ['prometheus/rules/api.yml'],
      false,
    ])
    expect(look('/etc/prometheus/extra/*.rules', map)).toEqual([['alerts/node.rules'], false])
    expect(look('/one/alerts.yml', map)).toEqual([['one/alerts.yml'], false])
    expect(look('/etc/prometheus/none.yml', map)).toEqual(['unmatched', false])
  })

  test('a mapping is for whole parts of a path, and does not lead out of the root', () => {
    expect(look('/etc/prometheus2/b.yml', { '/etc/prometheus': '.' })).toEqual(['unmatched', true])
    expect(look('/etc/../../x', { '/etc': '' })).toEqual(['unmatched', true])
  })

  test('what is not found may be there all the same where nothing is mapped', () => {
    expect(look('/var/run/secrets/token', {})).toEqual(['unmatched', true])
    expect(look('../../x.yml', {})).toEqual(['unmatched', true])
    expect(look('C:\\prometheus\\rules.yml', {})).toEqual(['unmatched', true])
  })
})

describe('absolute paths', () => {
  test('the longest end of the path that exists beside the configuration is meant', () => {
    expect(resolve('/etc/prometheus/rules/api.yml')).toEqual(['prometheus/rules/api.yml'])
    expect(resolve('/etc/prometheus/rules/???.yml')).toEqual(['prometheus/rules/api.yml'])
  })

  test('an end that exists once in the repository is meant', () => {
    expect(resolve('/etc/alerts/node.rules')).toEqual(['alerts/node.rules'])
    expect(resolve('/x/y/old/x.yml', 'prometheus.yml')).toEqual(['prometheus/rules/old/x.yml'])
  })

  test('an end that exists several times is not guessed', () => {
    expect(resolve('/etc/prometheus/alerts.yml')).toBe('ambiguous')
  })

  test('a lone wildcard is not looked for everywhere', () => {
    expect(resolve('/etc/prometheus/*.rules')).toBe('unmatched')
  })
})
