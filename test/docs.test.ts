import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { metadata } from '../src/checks/metadata.ts'

describe('the pages of the checks', () => {
  test('are up to date', () => {
    const run = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/gen-docs.ts', '--check'], {
      encoding: 'utf8',
    })
    expect(run.stderr.replace(/^npm warn.*\n/gm, '')).toBe('')
    expect(run.status).toBe(0)
  })

  test('exist for every check and for nothing else', () => {
    const pages = readdirSync('docs/checks', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && path !== 'README.md')
      .map((path) => path.replace(/\.md$/, '').split('\\').join('/'))
    expect(pages.sort()).toEqual(metadata.map(({ id }) => id).sort())
  })

  test('are what `explain` prints', () => {
    const bundled: Record<string, string> = JSON.parse(
      readFileSync('src/cli/check-docs.json', 'utf8'),
    )
    for (const { id } of metadata)
      expect(bundled[id]).toBe(readFileSync(`docs/checks/${id}.md`, 'utf8'))
  })

  test('say why, show what to avoid and what to prefer', () => {
    for (const { id } of metadata) {
      const page = readFileSync(`docs/checks/${id}.md`, 'utf8')
      for (const heading of ['Why', 'Avoid', 'Prefer', 'Options', 'Suppress'])
        expect(page).toContain(`\n## ${heading}\n`)
      expect(page).not.toContain('#~ ')
    }
  })
})
