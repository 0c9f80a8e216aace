import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import pico from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { codeFrame } from '../../src/report/code-frame.ts'
import { concise } from '../../src/report/concise.ts'
import { fixPreview } from '../../src/report/fix-preview.ts'
import { full } from '../../src/report/full.ts'
import { json } from '../../src/report/json.ts'
import { statistics, summaryLine } from '../../src/report/summary.ts'
import { displayWidth } from '../../src/text/display-width.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { api, diagnostics, input, plain, spanOf } from './sample.ts'

const header = /^[^\s:][^:]*:\d+:\d+: (error|warning|info)\[[a-z0-9/-]+\]: .+$/

describe('full', () => {
  test('shows frames, reasons, help and fixes', async () => {
    await expect(full(input, plain)).toMatchFileSnapshot('./full.txt')
  })

  test('folds repeats on a terminal only', async () => {
    await expect(full(input, { ...plain, terminal: true })).toMatchFileSnapshot(
      './full-terminal.txt',
    )
    expect(full(input, plain)).not.toContain('more in this file')
  })

  test('never colours the place of a finding', () => {
    const lines = full(input, { ...plain, paint: pico.createColors(true) }).split('\n')
    const headers = lines.filter((line) => line.startsWith('rules/api.yml:'))
    expect(headers).toHaveLength(diagnostics.length)
    for (const line of headers) expect(line).toMatch(/^rules\/api\.yml:\d+:\d+: \x1b\[/)
  })

  test('explains where to read more once for each check', () => {
    const mentions = full(input, plain).match(/promproof explain promql\/regexp-literal/g)
    expect(mentions).toHaveLength(1)
  })

  test('cuts long lines to a window around the finding', () => {
    const file = sourceFile('long.yml', `expr: ${'a + '.repeat(100)}broken${' + b'.repeat(100)}\n`)
    const finding: Diagnostic = {
      check: 'syntax/promql',
      severity: 'error',
      file,
      span: spanOf(file, 'broken'),
      message: 'it is broken',
    }
    const lines = full({ ...input, diagnostics: [finding] }, plain).split('\n')
    const [code = '', marks = ''] = lines.slice(2)
    expect(code.length).toBeLessThan(112)
    expect(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('broken')
    expect(code).toContain('…')
  })

  test('shows a fix of a long line in a window around the change', () => {
    const file = sourceFile('long.yml', `expr: ${'a + '.repeat(999)}b=~"c"${' + d'.repeat(999)}\n`)
    const span = spanOf(file, '=~')
    const fix = { title: 'compare', safe: true, edits: [{ span, newText: '=' }] }
    const lines = fixPreview(file, fix, { ...plain, gutter: 1 })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^ {2}- \| ….* \+ b=~"c" \+ .*…$/)
    expect(lines[1]).toMatch(/^ {2}\+ \| ….* \+ b="c" \+ .*…$/)
    for (const line of lines) expect(displayWidth(line)).toBeLessThan(112)
  })

  test('shows the first lines of a fix of many, and says how many follow', () => {
    const file = sourceFile('many.yml', 'a\nb\nc\nd\ne\nf\nlast\n')
    const edits = [{ span: { start: 0, end: 11 }, newText: 'z' }]
    expect(fixPreview(file, { title: 'join', safe: true, edits }, { ...plain, gutter: 1 })).toEqual(
      ['  - | a', '  - | b', '  - | c', '  - | d', '  ⋮ | 2 more lines', '  + | z'],
    )
  })

  test('says of a fix that is too long to be shown that it is', () => {
    const file = sourceFile('many.yml', 'a\n'.repeat(20_000))
    const edits = [{ span: { start: 0, end: 39_999 }, newText: '' }]
    expect(fixPreview(file, { title: 'drop', safe: true, edits }, { ...plain, gutter: 1 })).toEqual(
      ['  ⋮ | the change is too long to be shown'],
    )
  })

  test('points behind the last character of a file without a final line break', () => {
    const file = sourceFile('a.yml', 'groups: [')
    const finding: Diagnostic = {
      check: 'syntax/yaml',
      severity: 'error',
      file,
      span: { start: 9, end: 9 },
      message: 'unexpected end',
    }
    expect(full({ ...input, diagnostics: [finding] }, plain)).toContain(
      '1 | groups: [\n  |          ^\n',
    )
  })

  test('shows an empty file', () => {
    const finding: Diagnostic = {
      check: 'syntax/encoding',
      severity: 'error',
      file: sourceFile('a.yml', ''),
      span: { start: 0, end: 0 },
      message: 'empty',
    }
    expect(full({ ...input, diagnostics: [finding] }, plain)).toContain('a.yml:1:1: error')
  })

  test('uses no character beyond ASCII where the terminal has none', () => {
    const ascii = full(
      { ...input, diagnostics: diagnostics.slice(3, 4) },
      { ...plain, ascii: true },
    )
    expect(ascii).toMatch(/^[\x00-\x7f]*$/)
  })

  test('cannot be made to steer the terminal', () => {
    const file = sourceFile('a.yml', 'expr: \x1b[31mred\x07 \u202e x\n')
    const finding: Diagnostic = {
      check: 'syntax/yaml',
      severity: 'error',
      file,
      span: { start: 6, end: 15 },
      message: 'bad \x1b[31m text\nand more',
    }
    expect(full({ ...input, diagnostics: [finding] }, plain)).not.toMatch(
      /[\x00-\x09\x0b-\x1f\u202e]/,
    )
  })
})

describe('the code frame', () => {
  const options = {
    paint: { bold: String, dim: String, red: String, yellow: String, blue: String, green: String },
    ascii: false,
    gutter: 1,
    primary: String,
  }

  test('places carets by display width', () => {
    const lines = codeFrame(
      api,
      [{ span: spanOf(api, 'job=~"api"', 2), label: '', primary: true }],
      options,
    )
    const [code = '', marks = ''] = lines
    const until = code.slice(0, code.indexOf('job=~'))
    expect(marks.indexOf('^')).toBe(displayWidth(until))
    expect(/\^+/.exec(marks)?.[0]).toHaveLength('job=~"api"'.length)
  })

  test('shows at most eight lines of a finding that spans many', () => {
    const file = sourceFile(
      'a.yml',
      Array.from({ length: 50 }, (_, at) => `key${at}: 1`).join('\n'),
    )
    const lines = codeFrame(
      file,
      [{ span: { start: 0, end: 300 }, label: '', primary: true }],
      options,
    )
    expect(lines.length).toBeLessThanOrEqual(8)
  })

  test('expands tabs', () => {
    const file = sourceFile('a.yml', 'a:\t\tbad\n')
    expect(
      codeFrame(file, [{ span: { start: 4, end: 7 }, label: 'x', primary: true }], options),
    ).toEqual(['1 | a:        bad', '  |           ^^^ x'])
  })
})

describe('concise', () => {
  test('prints one header line per finding', () => {
    const lines = concise(input, plain).trimEnd().split('\n')
    expect(lines).toHaveLength(diagnostics.length)
    for (const line of lines) expect(line).toMatch(header)
    expect(lines[0]).toBe(
      'rules/api.yml:4:17: warning[graph/duplicate-record]: record `job:up:sum` is defined twice with the same labels',
    )
  })

  test('is empty without findings', () => {
    expect(concise({ ...input, diagnostics: [] }, plain)).toBe('')
  })
})

describe('json', () => {
  const schema: object = JSON.parse(readFileSync('schemas/report.json', 'utf8'))
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema)
  const document = JSON.parse(json(input, plain))

  test('keeps to its schema', () => {
    expect(validate(document)).toBe(true)
    expect(validate.errors).toBeNull()
    expect(validate(JSON.parse(json({ ...input, diagnostics: [], files: [] }, plain)))).toBe(true)
  })

  test('has a schema that refuses a diagnostic without a range', () => {
    const broken = structuredClone(document)
    delete broken.diagnostics[0].range
    expect(validate(broken)).toBe(false)
  })

  test('counts columns from 1 and offsets in UTF-16 units', () => {
    const { range } = document.diagnostics[2]
    const { start } = spanOf(api, 'job=~"api"', 2)
    expect(range.start).toEqual({ line: 7, column: 35, offset: start })
  })

  test('gives every finding a fingerprint of its own', () => {
    const names = document.diagnostics.map((one: { fingerprint: string }) => one.fingerprint)
    expect(new Set(names).size).toBe(diagnostics.length)
  })

  test('is the same text for the same findings', () => {
    expect(json(input, plain)).toBe(json(input, plain))
  })
})

describe('the summary', () => {
  test('tells what was found and in how much', () => {
    expect(summaryLine(input.summary, { ...plain, milliseconds: 432 })).toBe(
      '✗ 1 error, 3 warnings, 1 info in 1 of 2 files (4 rules, 14 checks) · 1 with a safe fix, 1 with an unsafe fix · 0.4s\n',
    )
  })

  test('of a clean run is one line', () => {
    const clean = {
      ...input.summary,
      errors: 0,
      warnings: 0,
      infos: 0,
      fixable: 0,
      fixableUnsafe: 0,
      suppressed: 0,
      baselined: 0,
    }
    expect(summaryLine(clean, plain)).toBe('✓ 4 rules in 2 files, no findings\n')
    expect(summaryLine(clean, { ...plain, ascii: true })).toMatch(/^ok 4 rules/)
  })

  test('counts findings per check, the most frequent first', () => {
    expect(statistics(diagnostics)).toBe(
      '3  promql/regexp-literal\n1  graph/duplicate-record\n1  label/template-missing\n',
    )
  })
})
