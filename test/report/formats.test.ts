import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { formats, loadReporter } from '../../src/report/index.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { diagnostics, input, plain } from './sample.ts'

const schemas = join(import.meta.dirname, 'schemas')
const silenced: ReportInput = {
  ...input,
  diagnostics: diagnostics.slice(1),
  suppressed: diagnostics
    .slice(0, 1)
    .map((diagnostic) => ({ diagnostic, by: { kind: 'comment', reason: 'it is meant so' } })),
}

async function render(format: string, of: ReportInput = input): Promise<string> {
  const reporter = await loadReporter(format)
  if (!reporter) throw new Error(`no format ${format}`)
  return reporter(of, plain)
}

/** SARIF lists all checks: those are the registry's affair. */
function withoutRules(text: string, format: string): string {
  return format === 'sarif' ? text.replace(/"rules": \[[\s\S]*?\n {10}\]/, '"rules": []') : text
}

function validator(name: string): (value: unknown) => readonly unknown[] {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(join(schemas, name), 'utf8'))
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false })
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? [] : (validate.errors ?? []))
}

describe.each(['grouped', 'jsonl', 'sarif', 'github', 'gitlab', 'checkstyle', 'markdown', 'html'])(
  '%s',
  (format) => {
    test('is as it was', async () => {
      const text = await render(format, silenced)
      await expect(withoutRules(text, format)).toMatchFileSnapshot(
        `./__snapshots__/formats/${format}.txt`,
      )
    })

    test('says nothing wrong of a run without findings', async () => {
      const text = await render(format, { ...input, diagnostics: [], files: [] })
      expect(text).not.toContain('undefined')
      if (format === 'sarif' || format === 'gitlab') JSON.parse(text)
    })

    test('is among the formats that are listed', () => {
      expect(Object.keys(formats)).toContain(format)
    })
  },
)

test('SARIF is what its schema asks for', async () => {
  expect(validator('sarif-2.1.0.json')(JSON.parse(await render('sarif', silenced)))).toEqual([])
})

test('SARIF keeps what was silenced, with the reason', async () => {
  const { runs } = JSON.parse(await render('sarif', silenced))
  const [first] = runs[0].results
  expect(first.ruleId).toBe('graph/duplicate-record')
  expect(first.suppressions).toEqual([
    { kind: 'inSource', status: 'accepted', justification: 'it is meant so' },
  ])
})

test("a report for GitLab is what GitLab's schema asks for, and no fingerprint comes twice", async () => {
  const issues = JSON.parse(await render('gitlab'))
  expect(validator('gitlab-code-quality.json')(issues)).toEqual([])
  const names = issues.map((issue: { fingerprint: string }) => issue.fingerprint)
  expect(new Set(names).size).toBe(names.length)
})

test('a command of GitHub escapes what would end it', async () => {
  const [first] = diagnostics
  if (!first) throw new Error('no sample')
  const odd = { ...first, message: '100% of\nlines, here: now' }
  const text = await render('github', { ...input, diagnostics: [odd] })
  expect(text).toMatch(
    /^::warning file=rules\/api\.yml,line=4,[^\n]*::100%25 of%0Alines, here: now/,
  )
  expect(text.trim().split('\n')).toHaveLength(1)
})

test('Markdown escapes what would break a table, and a page what would be HTML', async () => {
  const [first] = diagnostics
  if (!first) throw new Error('no sample')
  const odd = { ...first, message: 'a | b <script>alert(1)</script> `x|y`' }
  const table = await render('markdown', { ...input, diagnostics: [odd] })
  expect(table).toContain('a \\| b &lt;script')
  expect(table).toContain('`x\\|y`')
  const page = await render('html', { ...input, diagnostics: [odd] })
  expect(page).not.toContain('<script')
})

test('a page asks for nothing from elsewhere', async () => {
  const page = await render('html')
  expect(page).not.toMatch(/\b(?:src|href)="(?!data:)/)
  expect(page).not.toMatch(/https?:/)
})

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

test.skipIf(!hasXmllint)(
  "JUnit is what Jenkins' schema asks for, but for file and line (skipped without xmllint)",
  async () => {
    const xml = (await render('junit')).replace(/ (?:file|line)="[^"]*"/g, '')
    const schema = join(schemas, 'junit.xsd')
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
      input: xml,
      encoding: 'utf8',
    })
    expect({ status, stderr: stderr.trim() }).toEqual({ status: 0, stderr: '- validates' })
  },
)
