import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('README', () => {
  test('shows what the first command really prints', () => {
    const shown = /lint rules-fixtures\/demo\n```\n\n```\n([\s\S]*?)\n```/.exec(readme)?.[1]
    const run = spawnSync(
      process.execPath,
      [join(root, 'dist', 'cli.js'), 'lint', 'rules-fixtures/demo', '--color', 'never'],
      { cwd: root, encoding: 'utf8' },
    )
    const timing = / · [\d.]+ ?m?s$/m
    expect(run.stdout.trim().replace(timing, '')).toBe(shown?.trim().replace(timing, ''))
    expect(run.status).toBe(1)
  })

  test('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  })

  test('names only scripts that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const text = readme + readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
