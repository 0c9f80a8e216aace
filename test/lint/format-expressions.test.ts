import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { formatEdits } from '../../src/lint/format-expressions.ts'
import { readRules } from '../../src/lint/read-rules.ts'
import { printExpr } from '../../src/promql/print.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { sourceFile } from '../../src/text/source-file.ts'

function read(text: string) {
  return readRules(readDocuments(sourceFile('rules.yml', text)), defaultSettings, () => false)
}

function format(text: string): string {
  const { documents } = read(text)
  return applyEdits(
    text,
    formatEdits(
      documents.map(({ rules }) => rules),
      [],
    ),
  )
}

const file = (expr: string) =>
  `groups:\n  - name: a # kept\n    rules:\n      - record: a:b:c\n        expr: ${expr} # kept\n`

const block = (header: string, ...lines: readonly string[]) =>
  `groups:\n  - name: a\n    rules:\n      - record: a:b:c\n        expr: ${header}\n${lines.map((line) => `          ${line}\n`).join('')}        labels: { x: y }\n`

describe('formatting', () => {
  test.each([
    ["sum(rate(x{a='1'}[5m])) by(job)", 'sum by (job) (rate(x{a="1"}[5m]))'],
    ['"sum(rate(x{a=\\"1\\"}[5m]))by(job)"', '"sum by (job) (rate(x{a=\\"1\\"}[5m]))"'],
    ["'sum(up)by(job)'", "'sum by (job) (up)'"],
    ['up', 'up'],
  ])('writes %s as %s', (before, after) => {
    expect(format(file(before))).toBe(file(after))
  })

  test('writes long expressions of a block over several lines', () => {
    const one =
      'sum(rate(http_requests_total{job="api",code=~"5.."}[5m])) by (job) / sum(rate(http_requests_total{job="api"}[5m])) by (job) > 0.5'
    const lines = [
      'sum by (job) (rate(http_requests_total{code=~"5..",job="api"}[5m]))',
      '/ sum by (job) (rate(http_requests_total{job="api"}[5m]))',
      '> 0.5',
    ]
    expect(format(block('|', one))).toBe(block('|', ...lines))
    expect(format(block('|', ...lines))).toBe(block('|', ...lines))
  })

  test('leaves alone what has comments, what is broken and what another tool fills in', () => {
    for (const text of [
      block('|', '# why', 'sum(up)by(job)'),
      file('sum(up)by(job'),
      file('"sum({{ .Values.metric }})by(job)"'),
    ])
      expect(format(text)).toBe(text)
  })

  test('changes no meaning', () => {
    const text = block('|', 'a+b*c^-d', 'or', 'label_replace(up,"x","$1","y","(.*)")')
    const printed = (of: string) => {
      const ast = read(of).documents[0]?.rules.groups[0]?.rules[0]?.expr.ast
      return ast && printExpr(ast)
    }
    expect(printed(format(text))).toBe(printed(text))
    expect(format(format(text))).toBe(format(text))
  })
})
