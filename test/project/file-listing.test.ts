import { expect, test } from 'vitest'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { fileListing, unreadableListing } from '../../src/project/file-listing.ts'
import { sourceFile } from '../../src/text/source-file.ts'

const list = (path: string, text: string) => fileListing(readDocuments(sourceFile(path, text)))
const rules =
  'groups:\n- name: a\n  rules:\n  - alert: A\n    expr: up\n  - record: b:c\n    expr: up\n'

test('a rule file is listed with its counts and the reason', () => {
  expect(list('a.yml', rules)).toEqual({
    path: 'a.yml',
    kind: 'rules',
    status: 'checked',
    reason: 'has `groups:` with rules',
    notices: [],
    documents: [
      {
        kind: 'rules',
        carrier: 'file',
        lines: { start: 1, end: 7 },
        project: 0,
        reason: 'has `groups:` with rules',
        groups: 1,
        rules: 2,
        alerts: 1,
        records: 1,
      },
    ],
  })
})

test('blocks of Markdown are listed with their lines', () => {
  const listing = list(
    'doc.md',
    '# Title\n\n```yaml\n# x.yml\n' + rules + '```\n\n```promql\nup\n```\n',
  )
  expect(listing.reason).toBe('1 rules, 1 promql')
  expect(listing.documents.map(({ kind, lines, name }) => [kind, lines, name])).toEqual([
    ['rules', { start: 4, end: 11 }, 'x.yml'],
    ['promql', { start: 15, end: 15 }, undefined],
  ])
})

test('files that are passed over say why', () => {
  expect(list('a.yml', 'services: {}')).toMatchObject({
    kind: 'unknown',
    status: 'ignored',
    reason: 'nothing in it belongs to a Prometheus file',
  })
  expect(list('a.yaml', `{{ if .Values.a }}\n${rules}{{ end }}\n`)).toMatchObject({
    status: 'skipped',
    reason: 'a Helm template that is not YAML (line 1)',
  })
  expect(unreadableListing('a.yml', 'permission denied')).toMatchObject({
    status: 'unreadable',
    reason: 'permission denied',
  })
})
