import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { plainPaint } from '../../src/report/paint.ts'
import type { ReportInput, TextOptions } from '../../src/report/report.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'

export const api: SourceFile = sourceFile(
  'rules/api.yml',
  `groups:
  - name: api
    rules:
      - record: job:up:sum
        expr: sum(up{job=~"api"})
      - record: job:日本:sum
        expr: sum(up{site="東京🚀", job=~"api"})
      - alert: ApiDown
        expr: |
          sum by (job) (
            up{job=~"api"}
          ) == 0
        annotations:
          summary: "{{ $labels.instance }} is down"
`,
)

export const other: SourceFile = sourceFile(
  'rules/other.yml',
  'groups:\n  - name: other\n    rules:\n      - record: job:up:sum\n        expr: sum(up)\n',
)

export function spanOf(
  file: SourceFile,
  text: string,
  occurrence = 1,
): { start: number; end: number } {
  let start = -1
  for (let count = 0; count < occurrence; count++) start = file.text.indexOf(text, start + 1)
  return { start, end: start + text.length }
}

export const diagnostics: readonly Diagnostic[] = [
  {
    check: 'graph/duplicate-record',
    severity: 'warning',
    file: api,
    span: spanOf(api, 'job:up:sum'),
    message: 'record `job:up:sum` is defined twice with the same labels',
    help: 'rename one',
    related: [{ file: other, span: spanOf(other, 'job:up:sum'), label: 'the earlier one is here' }],
    subject: { kind: 'record', name: 'job:up:sum', group: 'api' },
  },
  {
    check: 'promql/regexp-literal',
    severity: 'warning',
    file: api,
    span: spanOf(api, 'job=~"api"'),
    label: 'no pattern in it',
    message: 'regex matcher on `job` matches one value only: `api`',
    help: 'use `job="api"`',
    fix: {
      title: 'compare with `=`',
      safe: true,
      edits: [{ span: spanOf(api, '=~'), newText: '=' }],
    },
    subject: { kind: 'record', name: 'job:up:sum', group: 'api' },
  },
  {
    check: 'promql/regexp-literal',
    severity: 'warning',
    file: api,
    span: spanOf(api, 'job=~"api"', 2),
    message: 'regex matcher on `job` matches one value only: `api`',
    subject: { kind: 'record', name: 'job:日本:sum', group: 'api' },
  },
  {
    check: 'label/template-missing',
    severity: 'error',
    file: api,
    span: spanOf(api, 'sum by (job) ('),
    label: 'only `job` remains after this aggregation',
    message: 'label `instance` is dropped by `sum by (job)` but used in annotation `summary`',
    why: 'the template renders an empty string',
    help: 'add `instance` to the `by` list',
    related: [
      { file: api, span: spanOf(api, '{{ $labels.instance }}'), label: '`instance` is read here' },
    ],
    subject: { kind: 'alert', name: 'ApiDown', group: 'api' },
  },
  {
    check: 'promql/regexp-literal',
    severity: 'info',
    file: api,
    span: spanOf(api, 'job=~"api"', 3),
    message: 'regex matcher on `job`\nmatches one value only',
    fix: {
      title: 'drop it',
      safe: false,
      edits: [{ span: spanOf(api, 'job=~"api"', 3), newText: '' }],
    },
  },
]

export const input: ReportInput = {
  tool: { name: 'promproof', version: '1.2.3', prometheus: '3.14' },
  diagnostics,
  files: [
    { path: 'README.md', kind: 'unknown', status: 'ignored', reason: 'nothing in it' },
    { path: 'rules/api.yml', kind: 'rules', status: 'checked' },
    { path: 'rules/other.yml', kind: 'rules', status: 'checked' },
  ],
  notices: [{ path: 'chart/rules.yml', message: 'Helm placeholders' }, { message: 'hello' }],
  summary: {
    errors: 1,
    warnings: 3,
    infos: 1,
    files: 2,
    filesWithFindings: 1,
    rules: 4,
    checks: 14,
    fixable: 1,
    fixableUnsafe: 1,
    suppressed: 0,
    baselined: 0,
  },
}

export const plain: TextOptions = {
  paint: plainPaint,
  terminal: false,
  ascii: false,
  displayPath: (path) => path,
}
