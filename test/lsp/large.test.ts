import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ruleFile } from '../../bench/generate-rules.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { LiveProject } from '../../src/lsp/live-project.ts'
import { openProject, settingsFor } from '../../src/lsp/open-project.ts'

const folder = mkdtempSync(join(tmpdir(), 'promproof-large-'))
const path = 'rules.yml'
const text = ruleFile(400)
const told = (found: readonly Diagnostic[] | undefined) =>
  found?.map(({ check, span }) => `${check} ${span.start} ${span.end}`).sort()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function opened(): Promise<LiveProject> {
  writeFileSync(join(folder, path), text)
  return new LiveProject(
    await openProject(settingsFor(join(folder, path), [folder]), true),
    '2026-01-01',
  )
}

describe('an edit of a large file', () => {
  test('finds at once what checking the whole file finds', async () => {
    const project = await opened()
    await project.diagnose(path)
    const at = text.indexOf('\n', text.indexOf(' expr: ', text.length / 2))
    project.setText(path, `${text.slice(0, at)}  # a comment${text.slice(at)}`)
    const soon = await project.diagnoseEdit(path)
    expect(told(soon)).toEqual(told(await project.diagnose(path)))
  })

  test('that breaks an expression is told at once', async () => {
    const project = await opened()
    await project.diagnose(path)
    const added = '      - record: a:b\n        expr: sum(\n'
    project.setText(path, `${text}${added}`)
    const soon = await project.diagnoseEdit(path)
    expect(
      soon?.some(({ check, span }) => check === 'syntax/promql' && span.start > text.length),
    ).toBe(true)
  })

  test('has no findings before the file was checked once', async () => {
    const project = await opened()
    project.setText(path, `${text}\n`)
    expect(await project.diagnoseEdit(path)).toBeUndefined()
  })
})
