import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { fixProject, type LintState } from '../../src/lint/fix-project.ts'
import { sourceFile } from '../../src/text/source-file.ts'

type Replacement = readonly [from: string, to: string]

/** Finds texts in all files, each with a fix; `broken` are texts with which Prometheus refuses a file. */
function linterOf(replacements: readonly Replacement[], broken: readonly string[] = []) {
  return (contents: LintState['contents']): LintState => ({
    contents,
    diagnostics: contents.flatMap(({ source }) => [
      ...replacements.flatMap(([from, to]) => {
        const start = source.text.indexOf(from)
        const span = { start, end: start + from.length }
        const fix = { title: 't', safe: !to.startsWith('unsafe'), edits: [{ span, newText: to }] }
        const base = { check: 'a/b', severity: 'warning', file: source, message: 'm' } as const
        return start < 0 ? [] : [{ ...base, span, fix } satisfies Diagnostic]
      }),
      ...broken.flatMap((text) => {
        const start = source.text.indexOf(text)
        const span = { start, end: start + text.length }
        const base = { check: 'syntax/promql', severity: 'error', file: source } as const
        return start < 0 ? [] : [{ ...base, span, message: 'm' } satisfies Diagnostic]
      }),
    ]),
  })
}

async function fixTexts(
  texts: Readonly<Record<string, string>>,
  lint: ReturnType<typeof linterOf>,
  options: Partial<Parameters<typeof fixProject>[2]> = {},
) {
  const contents = Object.entries(texts).map(([path, text]) =>
    readDocuments(sourceFile(path, text), { explicit: true }),
  )
  const fixed = await fixProject(lint(contents), async (next) => lint(next), {
    unsafe: false,
    untilStable: true,
    ...options,
  })
  const changed = fixed.files.map(({ after, applied }) => [after.path, after.text, applied.length])
  return { fixed, changed }
}

describe('fixing a project', () => {
  test('goes on with what a fix brings to light', async () => {
    const lint = linterOf([
      ['one', 'two'],
      ['two', 'three'],
    ])
    const { changed, fixed } = await fixTexts({ 'a.yml': 'a: one\n', 'b.yml': 'b: 1\n' }, lint)
    expect(changed).toEqual([['a.yml', 'a: three\n', 2]])
    expect(fixed.state.diagnostics).toEqual([])
    expect(fixed.files[0]?.before.text).toBe('a: one\n')
  })

  test('stops after one round where lines that changed are asked for', async () => {
    const lint = linterOf([
      ['one', 'two'],
      ['two', 'three'],
    ])
    const { changed } = await fixTexts({ 'a.yml': 'a: one\n' }, lint, { untilStable: false })
    expect(changed).toEqual([['a.yml', 'a: two\n', 1]])
  })

  test('ends where fixes undo each other', async () => {
    const lint = linterOf([
      ['one', 'two'],
      ['two', 'one'],
    ])
    const { changed } = await fixTexts({ 'a.yml': 'a: one\n' }, lint)
    expect(changed).toHaveLength(1)
  })

  test('takes back the fixes of a file that would not load, and keeps those of others', async () => {
    const lint = linterOf([['one', 'worse']], ['worse: a'])
    const { changed, fixed } = await fixTexts({ 'a.yml': 'one: a\n', 'b.yml': 'one: b\n' }, lint)
    expect(changed).toEqual([['b.yml', 'worse: b\n', 1]])
    expect(fixed.refused).toEqual(['a.yml'])
    expect(fixed.state.contents.map(({ source }) => source.text)).toEqual([
      'one: a\n',
      'worse: b\n',
    ])
  })

  test('mends a file that does not load for another reason', async () => {
    const lint = linterOf([['one', 'two']], ['worse'])
    const { changed } = await fixTexts({ 'a.yml': 'one: worse\n' }, lint)
    expect(changed).toEqual([['a.yml', 'two: worse\n', 1]])
  })

  test('applies unsafe fixes only where that is asked for', async () => {
    const lint = linterOf([['one', 'unsafe']])
    expect((await fixTexts({ 'a.yml': 'a: one\n' }, lint)).changed).toEqual([])
    const { changed } = await fixTexts({ 'a.yml': 'a: one\n' }, lint, { unsafe: true })
    expect(changed).toEqual([['a.yml', 'a: unsafe\n', 1]])
  })

  test('keeps the byte order mark and the line ends', async () => {
    const lint = linterOf([['one', 'two']])
    const { fixed, changed } = await fixTexts({ 'a.yml': '\ufeffa: one\r\nb: 1\r\n' }, lint)
    expect(changed).toEqual([['a.yml', 'a: two\r\nb: 1\r\n', 1]])
    expect(fixed.files[0]?.after.bom).toBe(true)
  })
})
