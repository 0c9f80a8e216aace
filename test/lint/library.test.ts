import { describe, expect, test } from 'vitest'
import {
  checks,
  defaultSettings,
  fingerprints,
  lintFiles,
  lintText,
  parsePromql,
  printExpr,
} from '../../src/index.ts'

const rule = (expr: string) => `groups:
  - name: g
    rules:
      - record: job:up:sum
        expr: ${expr}
`

const places = (found: ReturnType<typeof lintText>) =>
  found.map(({ check, severity, file, span }) => {
    const { line, column } = file.lines.position(span.start)
    return `${file.path}:${line}:${column} ${severity} ${check}`
  })

describe('lintText', () => {
  test('finds nothing in a good file', () => {
    expect(lintText('rules.yml', rule('sum(up)'))).toEqual([])
  })

  test('gives findings with their places, in order', () => {
    const text = rule('sum(up{job=~"api", env=~"^prod.*"})')
    const selection = { select: ['promql/*'] }
    expect(places(lintText('rules.yml', text, { selection }))).toEqual([
      'rules.yml:5:22 info promql/regexp-literal',
      'rules.yml:5:39 info promql/regexp-anchors',
    ])
  })

  test('names the rule that a finding is about', () => {
    const [found] = lintText('rules.yml', rule('sum(up{job="a|db"})'))
    expect(found?.subject).toEqual({ kind: 'record', name: 'job:up:sum', group: 'g' })
  })

  test('obeys settings and selection', () => {
    const text = rule('sum(up{job="a|db"})')
    const options = { settings: { checks: [{ pattern: 'promql/*', severity: 'error' as const }] } }
    expect(lintText('rules.yml', text, options)[0]?.severity).toBe('error')
    expect(lintText('rules.yml', text, { selection: { ignore: ['all'] } })).toEqual([])
  })

  test('reads the expression as the target version does', () => {
    const text = rule('sum(limitk(1, up))')
    const settings = { features: ['promql-experimental-functions'] }
    expect(places(lintText('rules.yml', text))).toEqual(['rules.yml:5:19 error syntax/promql'])
    expect(lintText('rules.yml', text, { settings })).toEqual([])
  })

  test('tells expressions of one fence apart', () => {
    const text = '# Queries\n\n```promql\nup == 0\n\nsum(up{job="a|db"})\n```\n'
    expect(places(lintText('queries.md', text))).toEqual([
      'queries.md:6:8 warning promql/regexp-glob',
    ])
  })

  test('leaves expressions with a placeholder alone', () => {
    const text = rule('\'up{job=~"api", env="{{ .Values.env }}"}\'')
    expect(lintText('chart/templates/rules.yaml', text)).toEqual([])
  })

  test('does not judge expressions of another dialect', () => {
    const settings = { dialects: [{ dialect: 'loki' as const }] }
    const text = rule('\'sum(rate({app="x"} |= "error" [5m]))\'')
    expect(lintText('rules.yml', text, { settings })).toEqual([])
  })

  test.each([
    '',
    '\ufeff',
    '\0',
    '[',
    'groups: [',
    '- - -',
    '{{',
    '"',
    '&a [*a]',
    'groups: {a: b}',
  ])('never throws for %j', (text) => {
    expect(() => lintText('rules.yml', text)).not.toThrow()
  })
})

describe('lintFiles', () => {
  const files = ['a.yml', 'b.yml'].map((path) => ({ path, text: rule('sum by (job) (up)') }))

  test('compares files only where they load together', () => {
    expect(lintFiles(files)).toEqual([])
    const found = lintFiles(files, { together: true })
    expect(places(found)).toEqual(['b.yml:4:17 warning graph/duplicate-record'])
    expect(found[0]?.related?.[0]?.file.path).toBe('a.yml')
  })

  test('reports a pair once, however many ways the files load together', () => {
    const twice =
      rule('sum(up)') + rule('sum(up)').replace('groups:\n', '').replace('name: g', 'name: h')
    const found = lintFiles([{ path: 'a.yml', text: twice }], { together: true })
    expect(places(found)).toEqual(['a.yml:8:17 warning graph/duplicate-record'])
  })

  test('does not depend on the order of the files', () => {
    expect(
      lintFiles([...files].reverse(), { together: true }).map(({ message }) => message),
    ).toEqual(lintFiles(files, { together: true }).map(({ message }) => message))
  })
})

test('the library parses and prints PromQL', () => {
  const { ast, type } = parsePromql('sum  by(job)(rate(x[5m]))', {})
  expect(type).toBe('vector')
  expect(ast && printExpr(ast)).toBe('sum by (job) (rate(x[5m]))')
})

test('the library names its checks, and what findings are called', () => {
  expect(checks.map(({ id }) => id)).toContain('promql/regexp-literal')
  expect(defaultSettings.failOn).toBe('warning')
  expect(fingerprints(lintText('rules.yml', rule('up{job=~"api"}')))).toHaveLength(1)
})
