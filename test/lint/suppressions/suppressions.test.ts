import { describe, expect, test } from 'vitest'
import { type LintOptions, lintText } from '../../../src/index.ts'

const selected = { selection: { select: ['promql/regexp-literal'] } }

function found(text: string, options: LintOptions = {}, path = 'rules.yml'): readonly string[] {
  return lintText(path, text, { ...selected, ...options })
    .filter(({ check }) => /^(?:suppress\/|syntax\/|promql\/regexp-literal$)/.test(check))
    .map(({ check, file, span }) => `${file.lines.position(span.start).line} ${check}`)
}

function rules(...lines: readonly string[]): string {
  return [
    'groups:',
    '  - name: api',
    '    rules:',
    ...lines.map((line) => `      ${line}`),
    '',
  ].join('\n')
}

const expr = 'expr: sum by (job) (rate(http_requests_total{code=~"500"}[5m])) > 3'

describe('a comment on its own line', () => {
  test('holds for the entry below', () => {
    const text = rules(
      '- alert: Errors',
      '  # promproof-ignore promql/regexp-literal: generated',
      `  ${expr}`,
    )
    expect(found(text)).toEqual([])
  })

  test('holds for the whole rule below', () => {
    const text = rules(
      '# promproof-ignore promql/regexp-literal: generated',
      '- alert: Errors',
      `  ${expr}`,
      '- alert: More',
      `  ${expr}`,
    )
    expect(found(text)).toEqual(['8 promql/regexp-literal'])
  })

  test('holds for a group, and for several checks', () => {
    const text = `groups:
  # promproof-ignore promql/regexp-literal, label/template-missing: imported
  - name: api
    rules:
      - alert: Errors
        ${expr}
        annotations: {summary: "{{ $labels.instance }}"}
`
    expect(found(text)).toEqual([])
  })

  test('holds for nothing at the end of a list', () => {
    const text = rules(
      '- alert: Errors',
      `  ${expr}`,
      '  # promproof-ignore promql/regexp-literal: x',
    )
    expect(found(text)).toEqual(['5 promql/regexp-literal', '6 suppress/unused'])
  })
})

describe('a comment behind something', () => {
  test('holds for its line', () => {
    const text = rules('- alert: Errors', `  ${expr} # promproof-ignore promql/regexp-literal: x`)
    expect(found(text)).toEqual([])
  })

  test('behind the head of a block scalar holds for the block', () => {
    const text = rules(
      '- alert: Errors',
      '  expr: | # promproof-ignore promql/regexp-literal: x',
      '    sum by (job) (',
      '      rate(http_requests_total{code=~"500"}[5m])) > 3',
    )
    expect(found(text)).toEqual([])
  })
})

describe('a comment of PromQL', () => {
  test('holds for its line', () => {
    const text = rules(
      '- alert: Errors',
      '  expr: |',
      '    sum by (job) (',
      '      rate(http_requests_total{code=~"500"}[5m]) # promproof-ignore promql/regexp-literal: x',
      '    ) > 3',
    )
    expect(found(text)).toEqual([])
  })

  test('holds for the expression where it has a line to itself', () => {
    const text = rules(
      '- alert: Errors',
      '  expr: |',
      '    # promproof-ignore promql/regexp-literal: x',
      '    sum by (job) (',
      '      rate(http_requests_total{code=~"500"}[5m])) > 3',
    )
    expect(found(text)).toEqual([])
  })
})

describe('a comment for the file', () => {
  test('holds everywhere', () => {
    const text = `# promproof-ignore-file promql/regexp-literal: imported from upstream\n${rules('- alert: Errors', `  ${expr}`)}`
    expect(found(text)).toEqual([])
  })

  test('in Markdown a comment of HTML holds for the next block', () => {
    const block = `\`\`\`yaml\n${rules('- alert: Errors', `  ${expr}`)}\`\`\`\n`
    const text = `<!-- promproof-ignore promql/regexp-literal: an example of bad style -->\n\n${block}\n${block}`
    expect(found(text, {}, 'README.md')).toEqual(['16 promql/regexp-literal'])
  })
})

describe('what is said of suppressions', () => {
  test.each([
    ['# promproof-ignore promql/regexp-literal', ['4 suppress/no-reason']],
    [
      '# promproof-ignore promql/regex-literal: typo',
      ['4 suppress/unknown-check', '6 promql/regexp-literal'],
    ],
    ['# promproof-ignore: because', ['4 suppress/invalid', '6 promql/regexp-literal']],
    ['# promproof-ignore promql/regexp-literal until 2026-02-30: soon', ['4 suppress/invalid']],
    ['# promproof-ignore promql/regexp-literal until 2026-03-01: soon', []],
    [
      '# promproof-ignore promql/regexp-literal until 2026-02-28: soon',
      ['4 suppress/expired', '6 promql/regexp-literal'],
    ],
    ['# promproof-ignore promql/regexp-literal, unit/threshold: x', ['4 suppress/unused']],
    ['# promproof-ignored promql/regexp-literal: another word', ['6 promql/regexp-literal']],
  ])('%s', (comment, expected) => {
    const text = rules(comment, '- alert: Errors', `  ${expr}`)
    expect(found(text, { today: '2026-03-01' })).toEqual(expected)
  })

  test('a check that did not run is not judged', () => {
    const text = rules(
      '# promproof-ignore promql/regexp-literal: x',
      '- alert: Errors',
      '  expr: up == 0',
    )
    const selection = { ignore: ['promql/*'] }
    expect(found(text)).toEqual(['4 suppress/unused'])
    expect(found(text, { selection })).toEqual([])
  })

  test('reasons may be left out where the settings say so', () => {
    const text = rules('# promproof-ignore promql/regexp-literal', '- alert: Errors', `  ${expr}`)
    expect(found(text, { settings: { suppressions: { requireReason: false } } })).toEqual([])
  })

  test('an unused comment is deleted by its fix', () => {
    const text = rules(
      '# promproof-ignore promql/regexp-literal: x',
      '- alert: Down',
      '  expr: up == 0',
    )
    const [finding] = lintText('rules.yml', text, selected).filter(
      (one) => one.check === 'suppress/unused',
    )
    expect(finding?.fix?.edits).toEqual([
      {
        span: { start: text.indexOf('      # promproof'), end: text.indexOf('      - alert') },
        newText: '',
      },
    ])
  })
})

test('what Prometheus refuses cannot be silenced', () => {
  const text = rules('# promproof-ignore syntax/promql: x', '- alert: Errors', '  expr: sum(')
  expect(found(text)).toEqual(['4 suppress/unused', '6 syntax/promql'])
})

describe("pint's comments", () => {
  test.each([
    ['# pint disable promql/regexp', []],
    ['# pint file/disable promql/regexp', []],
    ['# pint snooze 2026-04-01 promql/regexp', []],
    ['# pint snooze 2026-02-01T00:00:00Z promql/regexp', ['6 promql/regexp-literal']],
    ['# pint disable promql/rate', ['6 promql/regexp-literal']],
    ['# pint disable promql/unknown', ['6 promql/regexp-literal']],
    ['# pint ignore/file', []],
    ['# pint ignore/begin', []],
  ])('%s', (comment, expected) => {
    const text = rules(comment, '- alert: Errors', `  ${expr}`)
    expect(found(text, { today: '2026-03-01' })).toEqual(expected)
  })

  test('lines between begin and end, and the next line', () => {
    const text = rules(
      '# pint ignore/begin',
      '- alert: Errors',
      `  ${expr}`,
      '# pint ignore/end',
      '- alert: More',
      `  ${expr}`,
      '- alert: Most',
      '  # pint ignore/next-line',
      `  ${expr}`,
    )
    expect(found(text)).toEqual(['9 promql/regexp-literal'])
  })
})

describe('entries of the settings', () => {
  test('hold for rules and files by their names', () => {
    const text = rules('- alert: ErrorsHigh', `  ${expr}`, '- alert: Other', `  ${expr}`)
    const declared = {
      source: { path: 'promproof.yml', text: '' } as never,
      span: { start: 0, end: 0 },
    }
    const checks = [{ value: 'promql/*', span: { start: 0, end: 0 } }]
    const ignore = [{ checks, rules: ['Errors.*'], reason: 'generated', declared }]
    expect(found(text, { settings: { ignore, suppressions: { unused: 'off' } } })).toEqual([
      '7 promql/regexp-literal',
    ])
  })
})
