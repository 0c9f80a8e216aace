import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import { bundleCommandLine } from '../../scripts/bundle-command-line.ts'
import { bundleServer } from '../../scripts/bundle-lsp.ts'
import { Client } from './client.ts'

const root = join(import.meta.dirname, '..', '..')
const out = mkdtempSync(join(tmpdir(), 'promproof-lsp-bundle-'))
const cli = join(out, 'cli.js')

const recording = `groups:
  - name: http
    rules:
      - record: job:errors:rate5m
        expr: sum by (job) (rate(http_errors_total[5m]))
`
const alerting = `groups:
  - name: alerts
    rules:
      - alert: ManyErrors
        expr: |
          # grüße 🙂
          job:errors:rate5m{job=~"api"}
            > 5
        labels:
          severity: page
        annotations:
          summary: '{{ $labels.job }} has {{ query "job:errors:rate5m" | first | value }}'
      - alert: Muted
        expr: ALERTS{alertname="ManyErrors"} == 1
`
const unitTest = `rule_files: [recording.yml, alerting.yml]
tests:
  - input_series:
      - series: 'job:errors:rate5m{job="api"}'
        values: 1 2 3
    promql_expr_test:
      - expr: job:errors:rate5m
        eval_time: 1m
        exp_samples:
          - labels: 'job:errors:rate5m{job="api"}'
            value: 2
`
const project = {
  'promproof.yml': 'checks:\n  promql/regexp-literal: warning\n',
  'recording.yml': recording,
  'alerting.yml': alerting,
  'rules.test.yml': unitTest,
}

let client: Client

async function started(
  files: Readonly<Record<string, string>> = project,
  folders?: readonly string[],
): Promise<Client> {
  client = new Client(cli, files)
  await client.start(folders)
  return client
}

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code)
const has = (code: string) => (found: readonly Diagnostic[]) => codes(found).includes(code)
const hasNot = (code: string) => (found: readonly Diagnostic[]) => !codes(found).includes(code)
const markdownOf = (hover: Hover | null) =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents
    ? hover.contents.value
    : ''

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (changed, { range, newText }) =>
        changed.slice(0, offset(range.start)) + newText + changed.slice(offset(range.end)),
      text,
    )
}

beforeAll(async () => {
  await bundleCommandLine(root, out)
  await bundleServer(root, out)
}, 120_000)

afterEach(() => {
  client.connection.dispose()
  client.process.kill()
})

describe('diagnostics', () => {
  test('are published on opening, in UTF-16 positions, with the id of the check as code', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const found = await client.diagnostics(uri, has('promql/regexp-literal'))
    const one = found.find(({ code }) => code === 'promql/regexp-literal')
    expect(one).toMatchObject({ source: 'promproof', severity: 2 })
    expect(one?.range.start).toEqual({ line: 6, character: 28 })
    expect(hasNot('graph/undefined-record')(found)).toBe(true)
  })

  test('follow incremental edits, and vanish when the mistake is gone', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    await client.diagnostics(uri, has('promql/regexp-literal'))
    const text = await client.edit(uri, alerting, '=~"api"', '="api"')
    await client.diagnostics(uri, hasNot('promql/regexp-literal'))
    await client.edit(uri, text, '> 5', '> > 5')
    const found = await client.diagnostics(uri, has('syntax/promql'))
    expect(found.find(({ code }) => code === 'syntax/promql')).toMatchObject({ severity: 1 })
  })

  test('of another open document change with what was edited', async () => {
    await started()
    const alerts = await client.open('alerting.yml')
    const records = await client.open('recording.yml')
    const before = await client.diagnostics(alerts)
    await client.edit(records, recording, 'job:errors:rate5m', 'job:errors:rate10m')
    const after = await client.diagnostics(
      alerts,
      (found) => JSON.stringify(found) !== JSON.stringify(before),
    )
    expect(JSON.stringify(after)).toContain('job:errors:rate5m')
  })

  test('come for a document that is not saved yet, and for broken YAML', async () => {
    await started()
    const uri = await client.open(
      'new.yml',
      'groups:\n  - name: x\n    rules:\n      - record: a\n',
    )
    expect(codes(await client.diagnostics(uri, (found) => found.length > 0))).not.toEqual([])
    const broken = await client.open(
      'broken.yml',
      'groups:\n  - name: x\n    rules:\n      - alert: A\n        expr: "up\n',
    )
    const found = await client.diagnostics(broken, (all) => all.length > 0)
    expect(codes(found)).toContain('syntax/yaml')
  })

  test('obey the settings nearest to each file, in several folders', async () => {
    await started(
      {
        'a/promproof.yml': 'checks:\n  promql/regexp-literal: warning\n',
        'a/alerting.yml': alerting,
        'b/alerting.yml': alerting,
      },
      ['a', 'b'],
    )
    const b = await client.open('b/alerting.yml')
    const a = await client.open('a/alerting.yml')
    await client.diagnostics(a, has('promql/regexp-literal'))
    expect(codes(await client.diagnostics(b))).not.toContain('promql/regexp-literal')
    client.write('a/promproof.yml', 'checks:\n  promql/regexp-literal: error\n')
    await client.touched('a/promproof.yml')
    const found = await client.diagnostics(a, (all) => all.some(({ severity }) => severity === 1))
    expect(codes(found)).toContain('promql/regexp-literal')
  })

  test('are not shown for files that are none of Prometheus', async () => {
    await started()
    const uri = await client.open('other.yml', 'version: 3\nservices: {}\n')
    expect(await client.diagnostics(uri)).toEqual([])
  })
})

describe('code actions', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
  const actions = (uri: string, only?: readonly string[]) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })

  test('fix a finding, the safe fix preferred', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    await client.diagnostics(uri)
    const [first] = await actions(uri)
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true })
    expect(applied(alerting, first?.edit?.changes?.[uri] ?? [])).toContain('{job="api"}')
  })

  test('write a comment that silences the finding', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    await client.diagnostics(uri)
    const title = 'Ignore promql/regexp-literal here, with a reason'
    const ignore = (await actions(uri)).find((one) => one.title === title)
    const [edit] = ignore?.edit?.changes?.[uri] ?? []
    expect(edit?.newText).toBe(
      '        # promproof-ignore promql/regexp-literal: why this is meant to be so\n',
    )
    const key = '        expr: |'
    await client.edit(uri, alerting, key, `${edit?.newText}${key}`)
    const after = await client.diagnostics(uri, hasNot('promql/regexp-literal'))
    expect(codes(after)).not.toContain('suppress/unused')
  })

  test('apply all safe fixes at once, where they are asked for', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const [all] = await actions(uri, ['source.fixAll'])
    expect(all?.kind).toBe('source.fixAll.promproof')
    expect(applied(alerting, all?.edit?.changes?.[uri] ?? [])).toBe(
      alerting.replace('=~"api"', '="api"'),
    )
  })
})

describe('hover', () => {
  test('tells what a function does, and what is known of its result', async () => {
    await started()
    const uri = await client.open('recording.yml')
    const text = markdownOf(await client.ask<Hover>('hover', uri, recording, 'ra|te(http'))
    expect(text).toContain('rate(matrix) vector')
    expect(text).toContain('**unit**')
  })

  test('tells the facts of a recorded metric', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const text = markdownOf(await client.ask<Hover>('hover', uri, alerting, 'job:err|ors:rate5m{'))
    expect(text).toContain('recorded by job:errors:rate5m (recording.yml:4:17)')
  })

  test('explains a check in a comment', async () => {
    const commented = alerting.replace(
      '      - alert: Muted',
      '      # promproof-ignore promql/regexp-literal: no\n      - alert: Muted',
    )
    await started({ ...project, 'alerting.yml': commented })
    const uri = await client.open('alerting.yml')
    const hover = await client.ask<Hover>('hover', uri, commented, 'promql/reg|exp-literal: no')
    expect(markdownOf(hover)).toContain('`promql/regexp-literal`')
  })
})

describe('completion', () => {
  const labels = async (text: string, at: string) => {
    const uri = await client.open('typed.yml', text)
    const list = await client.ask<CompletionList>('completion', uri, text, at)
    return list.items.map(({ label }) => label)
  }
  const expr = (text: string) =>
    `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${text}\n        annotations:\n          summary: '{{ $labels. }}'\n`

  test('offers recorded names, known metrics and functions in an expression', async () => {
    await started()
    expect(await labels(expr('job:err'), 'job:err|')).toContain('job:errors:rate5m')
    expect(await labels(expr('sum(node_cpu_sec'), 'cpu_sec|')).toContain('node_cpu_seconds_total')
    expect(await labels(expr('histogram_q'), 'histogram_q|')).toContain('histogram_quantile')
  })

  test('offers the labels of the selected metric', async () => {
    await started()
    const rule = expr("'job:errors:rate5m{ } > 1'")
    expect(await labels(rule, 'rate5m{|')).toEqual(['job'])
    const grouped = expr("'sum by ( ) (node_cpu_seconds_total)'")
    expect(await labels(grouped, 'by (|')).toEqual(expect.arrayContaining(['cpu', 'mode']))
    const alert = expr(`'ALERTS{alertname=""}'`)
    expect(await labels(alert, 'alertname="|')).toContain('ManyErrors')
  })

  test('offers the labels of the result in a template', async () => {
    await started()
    expect(await labels(expr('job:errors:rate5m > 1'), '$labels.|')).toEqual(['job'])
  })

  test('works before the line is YAML', async () => {
    await started()
    const text = 'groups:\n  - name: a\n    rules:\n      - record: x:y\n        expr: '
    expect(await labels(text, 'expr: |')).toContain('job:errors:rate5m')
  })
})

describe('names', () => {
  test('lead to the recording rule and to the alert', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const record = await client.ask<Location[]>('definition', uri, alerting, 'job:err|ors')
    expect(record).toEqual([
      {
        uri: client.uri('recording.yml'),
        range: { start: { line: 3, character: 16 }, end: { line: 3, character: 33 } },
      },
    ])
    const alert = await client.ask<Location[]>('definition', uri, alerting, '"Many|Errors"')
    expect(alert.map(({ range }) => range.start.line)).toEqual([3])
  })

  test('are found in all files, unit tests and templates included', async () => {
    await started()
    const uri = await client.open('recording.yml')
    const context = { includeDeclaration: true }
    const found = await client.ask<Location[]>('references', uri, recording, 'record: j|ob', {
      context,
    })
    const files = found.map((one) => one.uri.slice(one.uri.lastIndexOf('/') + 1))
    expect(files.toSorted()).toEqual([
      'alerting.yml',
      'alerting.yml',
      'recording.yml',
      'rules.test.yml',
      'rules.test.yml',
      'rules.test.yml',
    ])
  })

  test('are changed everywhere', async () => {
    await started()
    const uri = await client.open('recording.yml')
    const edit = await client.ask<WorkspaceEdit>('rename', uri, recording, 'record: j|ob', {
      newName: 'job:failures:rate5m',
    })
    const changed = (path: 'alerting.yml' | 'recording.yml' | 'rules.test.yml') =>
      applied(project[path], edit.changes?.[client.uri(path)] ?? [])
    const renamed = (text: string) => text.replaceAll('job:errors:rate5m', 'job:failures:rate5m')
    expect(changed('recording.yml')).toBe(renamed(recording))
    expect(changed('alerting.yml')).toBe(renamed(alerting))
    expect(changed('rules.test.yml')).toBe(renamed(unitTest))
  })

  test('are not changed to what is no name, to what is taken, or where a place cannot be read', async () => {
    await started({
      ...project,
      'broken.yml': 'groups: [{name: b, rules: [{record: b:c, expr: "sum(job:errors:rate5m"}]}]',
    })
    const uri = await client.open('recording.yml')
    const rename = (newName: string) =>
      client.ask('rename', uri, recording, 'record: j|ob', { newName })
    await expect(rename('a b')).rejects.toThrow('no name of a metric')
    await expect(rename('b:c')).rejects.toThrow('used already')
    await expect(rename('x:y')).rejects.toThrow('cannot be read')
  })

  test('are listed by groups', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    )
    expect(
      symbols.map(({ name, children = [] }) => [name, children.map((one) => one.name)]),
    ).toEqual([['alerts', ['ManyErrors', 'Muted']]])
  })
})

describe('the server', () => {
  test('survives requests that make no sense', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    const ask = (method: string, params: object) =>
      client.connection.sendRequest(method, params).catch(() => 'refused')
    const far = { line: 1e9, character: 1e9 }
    await ask('textDocument/hover', {})
    await ask('textDocument/hover', { textDocument: { uri: 'no uri' }, position: far })
    await ask('textDocument/hover', { textDocument: { uri }, position: far })
    await ask('textDocument/completion', { textDocument: { uri }, position: { line: -1 } })
    await ask('textDocument/rename', { textDocument: { uri }, position: far })
    await ask('textDocument/codeAction', { textDocument: { uri } })
    await ask('textDocument/nothing', { x: 1 })
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('never-opened.yml'), version: 9 },
      contentChanges: [{ text: 'x' }],
    })
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('never-opened.yml') },
    })
    await client.diagnostics(uri, has('promql/regexp-literal'))
  })

  test('publishes what holds for the last of many edits, and ends as asked', async () => {
    await started()
    const uri = await client.open('alerting.yml')
    let text = alerting
    for (let i = 0; i < 50; i++) text = await client.edit(uri, text, '> ', `> ${i} + `)
    text = await client.edit(uri, text, '=~"api"', '="api"')
    const found = await client.diagnostics(uri)
    expect(hasNot('promql/regexp-literal')(found)).toBe(true)
    expect(await client.stop()).toBe(0)
  })
})
