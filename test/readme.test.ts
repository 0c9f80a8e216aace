import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { realOutput, shownFiles, shownOutputs, withoutTimes } from './fixtures/shown-output.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'dist', 'cli.js')

describe.each([
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
])('%s', (path) => {
  const document = readFileSync(join(root, path), 'utf8')

  test.each(shownOutputs(document))('shows what `$command` really prints', (shown) => {
    const { command, output } = shown
    expect(withoutTimes(output)).toBe(withoutTimes(realOutput(cli, command)))
  })

  test('shows files as they are', () => {
    for (const { path: file, text } of shownFiles(document))
      expect(text).toBe(readFileSync(join(root, file), 'utf8'))
  })

  test('links only to files that exist', () => {
    const links = [...document.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '')
    const beside = links.filter((link) => !existsSync(join(root, dirname(path), link)))
    expect(beside).toEqual([])
  })
})

describe('README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')

  test('begins with a lint and a test of the demonstration', () => {
    const [lint, run] = shownOutputs(readme).map(({ command }) => command)
    expect(lint).toBe('lint rules-fixtures/demo')
    expect(run).toBe('test rules-fixtures/demo')
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
