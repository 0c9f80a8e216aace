import { describe, expect, test } from 'vitest'
import { lintText } from '../../src/index.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'
import { parseTemplate } from '../../src/template/parse-template.ts'
import { Mutator } from './mutator.ts'

const size = 64 * 1024
const fill = (piece: string): string => piece.repeat(Math.floor(size / piece.length))
const rule = (expr: string): string =>
  `groups:\n  - name: a\n    rules:\n      - record: x\n        expr: ${expr}\n`
const block = (text: string): string => rule(`|\n          ${text}`)

const files: readonly (readonly [name: string, text: string])[] = [
  ['thousands of fixes in one block', block(fill('up{job=~"api"} or '))],
  ['blanks between a colon and nothing', `a:${fill(' ')}{{`],
  ['tabs and colons in front of an action', fill(':\t \t ') + '{{ x }}'],
  ['a chain of operators', rule(`a${fill(' or a')}`)],
  ['a tower of powers', rule(`2${fill('^2')}`)],
  ['open parentheses', rule(fill('('))],
  ['open braces', rule(fill('{'))],
  ['signs', rule(`'${fill('-')}1'`)],
  ['nested calls', rule(`${'abs('.repeat(10_000)}a${')'.repeat(10_000)}`)],
  ['open sequences', fill('[')],
  ['nested dashes', fill('- ')],
  ['nested question marks', fill('? ')],
  ['anchors', fill('&a ')],
  [
    'aliases of aliases',
    `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`}, `.repeat(9)}]`).join('\n')}`,
  ],
  ['an anchor within itself', 'groups: &a\n  - *a\n'],
  ['a tag without end', `groups: ${fill('!')}`],
  ['a long key', `${fill('k')}: v`],
  ['a string left open', rule(`"${fill('x\\"')}`)],
  [
    'actions left open',
    rule('up').replace('record', 'alert') + `        labels: { a: "${fill('{{')}" }\n`,
  ],
  ['fences in fences', fill('```yaml\n')],
  ['carriage returns', fill('\r')],
  ['marks of the byte order', fill('\ufeff')],
  ['lone surrogates', rule(`'${fill('\ud800')}'`)],
]

describe('hostile input', () => {
  test.each(files)('%s: as a rule file and as Markdown, findings and no crash', (_name, text) => {
    expect(Array.isArray(lintText('rules.yml', text))).toBe(true)
    const fence = `# Rules\n\n\`\`\`yaml\n${text}\n\`\`\`\n`
    for (const finding of lintText('rules.md', fence)) {
      expect(finding.span.start).toBeLessThanOrEqual(finding.span.end)
      expect(finding.span.end).toBeLessThanOrEqual(fence.length)
    }
  })

  test('many findings of one kind in one scalar are all reported', () => {
    const text = block(`${'up{job=~"api"} or '.repeat(2_000)}up`)
    const found = lintText('rules.yml', text, { selection: { only: ['promql/regexp-literal'] } })
    expect(found.filter((one) => one.check === 'promql/regexp-literal')).toHaveLength(2_000)
    expect(found.every((one) => one.fix !== undefined)).toBe(true)
  })

  test('an expression as deep as is accepted can be printed', () => {
    const { ast } = parsePromql(`${'abs('.repeat(1_000)}a${')'.repeat(1_000)}`, {})
    expect(ast && printExpr(ast)).toContain('abs(abs(')
    expect(ast && prettyExpr(ast)).toContain('abs(')
  })

  test('mutated rules, expressions and templates do not throw', () => {
    const mutator = new Mutator(20_260_701)
    const seeds = files
      .map(([, text]) => text.slice(0, 400))
      .concat(rule('sum by (a) (rate(x[5m])) > 1'))
    for (let i = 0; i < 3_000; i++) {
      const text = mutator.mutate(seeds, 4_096)
      expect(() => {
        lintText('rules.yml', text)
        parsePromql(text, { durationExpr: true })
        parseTemplate(text)
      }).not.toThrow()
    }
  })
})
