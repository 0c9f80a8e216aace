import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleCommandLine } from '../../scripts/bundle-command-line.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'promproof-launch-'))
const rules = join(folder, 'rules.yml')

beforeAll(async () => {
  writeFileSync(rules, 'groups:\n  - name: a\n    rules:\n      - record: b\n        expr: up +\n')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  await bundleCommandLine(root, folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(environment: Readonly<Record<string, string>>) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(folder, 'cli.js'), 'lint', '--no-config', '--format', 'concise', rules],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...environment } },
  )
  return { status, stdout }
}

describe('the launcher', () => {
  test('keeps the compiled script in the cache folder, and prints the same from it', () => {
    const cache = join(folder, 'cache')
    const first = lint({ XDG_CACHE_HOME: cache })
    expect(first.status).toBe(1)
    expect(first.stdout).toContain('unexpected end of input')
    const [kept, ...others] = readdirSync(join(cache, 'promproof'))
    expect(kept).toContain(process.version)
    expect(others).toEqual([])
    expect(lint({ XDG_CACHE_HOME: cache })).toEqual(first)
  })

  test('does not trust a compiled script that was damaged', () => {
    const cache = join(folder, 'damaged')
    const first = lint({ XDG_CACHE_HOME: cache })
    const path = join(cache, 'promproof', readdirSync(join(cache, 'promproof'))[0] ?? '')
    const content = readFileSync(path)
    content.fill(0x41, 4_000, 4_400)
    writeFileSync(path, content)
    expect(lint({ XDG_CACHE_HOME: cache })).toEqual(first)
    expect(readFileSync(path).equals(content)).toBe(false)
  })

  test('writes nothing where it is told not to, or where the folder is not absolute', () => {
    const before = readdirSync(folder)
    expect(lint({ XDG_CACHE_HOME: 'relative' }).status).toBe(1)
    expect(lint({ XDG_CACHE_HOME: join(folder, 'unused'), PROMPROOF_NO_CACHE: '1' }).status).toBe(1)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('runs where the cache folder cannot be made', () => {
    expect(lint({ XDG_CACHE_HOME: rules }).status).toBe(1)
    expect(lint({ XDG_CACHE_HOME: '', HOME: '/nonexistent' }).status).toBe(1)
    expect(lint({ XDG_CACHE_HOME: join(folder, 'x'.repeat(300)) }).status).toBe(1)
  })
})
