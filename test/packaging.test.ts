import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const root = process.cwd()
const hasDist = existsSync(join(root, 'dist', 'THIRD_PARTY.txt'))

const expected: readonly RegExp[] = [
  /^dist\/(?:cli\.js|cli-main\.cjs|lsp\.cjs|action\.js|index\.js|index\.d\.ts)$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
  /^dist\/(?:check-docs\.json|THIRD_PARTY\.txt)$/,
  /^schemas\/[\w-]+\.json$/,
  /^docs\/[\w-]+\.md$/,
  /^editors\/vscode\/[\w-]+\.json$/,
  /^\.github\/promproof-matcher\.json$/,
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
]

let packed: readonly string[] = []

beforeAll(() => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  const [archive] = JSON.parse(stdout) as readonly [{ files: readonly { path: string }[] }]
  packed = archive.files.map(({ path }) => path)
}, 60_000)

describe.skipIf(!hasDist)('the package', () => {
  test('holds what is run, read and shown, and nothing else', () => {
    expect(packed.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([])
  })

  test('holds everything that package.json and action.yml point to', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Readonly<Record<string, string>>
      exports: Readonly<Record<string, unknown>>
    }
    const targets = [...Object.values(bin), ...Object.values(exports['.'] ?? {})] as string[]
    const main = /^ {2}main: (.+)$/m.exec(readFileSync(join(root, 'action.yml'), 'utf8'))?.[1]
    for (const target of [...targets, main ?? ''])
      expect(packed).toContain(target.replace(/^\.\//, ''))
  })

  test('names each package that is bundled, with the text of its licence', () => {
    const notices = readFileSync(join(root, 'dist', 'THIRD_PARTY.txt'), 'utf8')
    const sections = notices.split(`${'='.repeat(72)}\n`).slice(1)
    const names = sections.map((section) => section.split(' ')[0])
    expect(names).toEqual(
      expect.arrayContaining([
        '@actions/core',
        'chevrotain',
        'commander',
        'diff',
        'lodash-es',
        'picocolors',
        'picomatch',
        're2js',
        'undici',
        'vscode-languageserver',
      ]),
    )
    for (const section of sections) {
      expect(section).toMatch(/^\S+ \d+\.\d+\.\d+\S* \([\w. -]+\)\n/)
      expect(section).toMatch(/permi(?:t|ssion)|licen[cs]e/i)
      expect(section.length).toBeGreaterThan(500)
    }
  })
})
