import { describe, expect, test } from 'vitest'
import { lintFiles } from '../../src/index.ts'
import { retellRepeats } from '../../src/lint/fold-repeats.ts'

const rules = (...alerts: readonly string[]) =>
  `groups:\n  - name: g\n    rules:\n${alerts.map((alert) => `      - ${alert}\n        for: 5m\n`).join('')}`

const summary = (name: string, of: string, text: string) =>
  `alert: ${name}\n        expr: sum by (job) (${of}) > 5\n        annotations:\n          summary: '${text}'`

const found = (
  files: Readonly<Record<string, string>>,
  check: string,
  options: Parameters<typeof lintFiles>[1] = {},
) =>
  lintFiles(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { selection: { only: [check] }, ...options },
  ).map(({ severity, subject, message, related }) => ({
    is: `${severity} ${subject?.name ?? ''}`,
    message,
    at: related?.map(({ file, label }) => `${file.path}: ${label}`).at(-1),
  }))

const missing = 'label/template-missing'

describe('one mistake in many places', () => {
  test('in rules of one name is told once, and the others point at it', () => {
    const text = (team: string) =>
      rules(summary('Slow', `latency{team="${team}"}`, `{{ $labels.pod }} of ${team} is slow`))
    const findings = found({ 'a.yml': text('a'), 'b.yml': text('b') }, missing)
    expect(findings.map(({ is }) => is)).toEqual(['warning Slow', 'info Slow'])
    expect(findings[0]?.message).toMatch(/\(as in 1 more place, which is shown as information\)$/)
    expect(findings[1]?.at).toBe('a.yml: told of here')
  })

  test('stays a warning where another rule has it for itself', () => {
    const text = rules(
      summary('Slow', 'latency', 'see {{ $labels.pod }}'),
      summary('Stuck', 'queue_length', 'pod {{ $labels.pod }} hangs'),
    )
    expect(found({ 'a.yml': text }, missing).map(({ is }) => is)).toEqual([
      'warning Slow',
      'warning Stuck',
    ])
  })

  test('that a file makes again and again is told once', () => {
    const names = ['A', 'B', 'C', 'D']
    const text = rules(
      ...names.map((name) => summary(name, `m_${name}`, `${name} of {{ $labels.pod }}`)),
    )
    expect(found({ 'a.yml': text }, missing).map(({ is }) => is)).toEqual([
      'warning A',
      'info B',
      'info C',
      'info D',
    ])
  })

  test('that one decision mends is told once, in whatever rules it is', () => {
    const alert = (name: string, bound: number) =>
      `alert: ${name}\n        expr: node_edac_uncorrectable_errors_total > ${bound}`
    expect(
      found(
        { 'a.yml': rules(alert('One', 5)), 'b.yml': rules(alert('Two', 9)) },
        'semantics/raw-counter',
      ).map(({ is }) => is),
    ).toEqual(['warning One', 'info Two'])
  })

  test('stays an error in each rule that it makes useless', () => {
    const alert = (name: string) => `alert: ${name}\n        expr: count(up{job="a"}) == 0`
    const text = rules(alert('Down'), alert('Down'))
    expect(
      found({ 'a.yml': text, 'b.yml': text }, 'semantics/never-fires').map(({ is }) => is),
    ).toEqual(Array(4).fill('error Down'))
  })

  test('keeps the severity that the settings ask for', () => {
    const text = rules(summary('Slow', 'latency', 'see {{ $labels.pod }}'))
    const settings = { checks: [{ pattern: missing, severity: 'warning' as const }] }
    expect(
      found({ 'a.yml': text, 'b.yml': text }, missing, { settings }).map(({ is }) => is),
    ).toEqual(['warning Slow', 'warning Slow'])
  })
})

describe('findings that are taken out later', () => {
  const text = rules(summary('Slow', 'latency', 'see {{ $labels.pod }}'))
  const files = ['a.yml', 'b.yml', 'c.yml'].map((path) => ({ path, text }))
  const all = lintFiles(files, { selection: { only: [missing] } })
  const told = (without: string) =>
    retellRepeats(all.filter(({ file }) => !without.includes(file.path))).map(
      ({ severity, file, message }) =>
        `${severity} ${file.path} ${/as in (\d+) more/.exec(message)?.[1] ?? 'alone'}`,
    )

  test('leave the mistake to the next', () => {
    expect(told('')).toEqual(['warning a.yml 2', 'info b.yml alone', 'info c.yml alone'])
    expect(told('a.yml')).toEqual(['warning b.yml 1', 'info c.yml alone'])
    expect(told('b.yml')).toEqual(['warning a.yml 1', 'info c.yml alone'])
    expect(told('a.yml b.yml')).toEqual(['warning c.yml alone'])
  })
})

describe('what Prometheus refuses', () => {
  test('is an error at every place', () => {
    const text = rules(
      'alert: A\n        expr: up\n        owner: x',
      'alert: B\n        expr: up\n        owner: y',
    )
    expect(found({ 'a.yml': text, 'b.yml': text }, 'syntax/schema').map(({ is }) => is)).toEqual([
      'error A',
      'error B',
      'error A',
      'error B',
    ])
  })
})
