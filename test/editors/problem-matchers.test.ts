import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleCommandLine } from '../../scripts/bundle-command-line.ts'
import { type MatchedProblem, matchProblems, type Pattern } from './match-problems.ts'

const workshop = mkdtempSync(join(tmpdir(), 'promproof-matchers-'))
const cli = join(workshop, 'dist', 'cli.js')
const project = join(workshop, 'project')

beforeAll(async () => {
  mkdirSync(join(workshop, 'dist'))
  await bundleCommandLine(process.cwd(), join(workshop, 'dist'))
  cpSync('rules-fixtures/demo', project, { recursive: true })
  writeFileSync(
    join(project, 'odd name (1).yml'),
    'groups:\n  - name: odd\n    rules:\n      - alert: Odd\n        expr: sum(\n      - alert: Odder\n        expr: nosuch()\n',
  )
}, 120_000)

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

interface Task {
  readonly label: string
  readonly problemMatcher: {
    readonly pattern: Pattern | readonly Pattern[]
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string }
  }
}

const { tasks } = JSON.parse(readFileSync('editors/vscode/tasks.json', 'utf8')) as {
  tasks: readonly Task[]
}
const github = JSON.parse(readFileSync('.github/promproof-matcher.json', 'utf8')).problemMatcher[0]
  .pattern as readonly Pattern[]

function matcherOf(label: string): Task['problemMatcher'] {
  const task = tasks.find((one) => one.label === label)
  if (!task) throw new Error(`no task ${label}`)
  return task.problemMatcher
}

function patternsOf(label: string): readonly Pattern[] {
  const { pattern } = matcherOf(label)
  return Array.isArray(pattern) ? pattern : [pattern as Pattern]
}

function lint(...args: string[]): string {
  const run = spawnSync(process.execPath, [cli, 'lint', ...args], {
    cwd: project,
    encoding: 'utf8',
  })
  return run.stdout
}

function fromJson(): readonly MatchedProblem[] {
  const { diagnostics } = JSON.parse(lint('--format', 'json'))
  return diagnostics.map(
    (one: {
      path: string
      range: { start: { line: number; column: number } }
      severity: string
      check: string
      message: string
    }) => ({
      file: one.path,
      line: one.range.start.line,
      column: one.range.start.column,
      severity: one.severity,
      code: one.check,
      message: one.message,
    }),
  )
}

const plain = (text: string) => text.replace(/\x1b\[[\d;]*m/g, '')

describe("VS Code's matchers", () => {
  test.each([
    ['concise', 'promproof: check'],
    ['full', 'promproof: check'],
    ['grouped', 'promproof: check (grouped)'],
  ])('read all findings of %s', (format, label) => {
    const wanted = fromJson()
    expect(wanted.length).toBeGreaterThan(5)
    const found = matchProblems(lint('--format', format, '--color', 'never'), patternsOf(label))
    expect(found.map((one) => ({ ...one, message: one.message.trim() }))).toEqual(wanted)
  })

  test('read the findings of a watch between its first and its last line', async () => {
    const { background } = matcherOf('promproof: watch')
    const args = ['check', '--watch', '--format', 'concise', '--color', 'never']
    const watching = spawn(process.execPath, [cli, ...args], { cwd: project })
    let output = ''
    const ended = new Promise<void>((resolve) => {
      const hear = (chunk: Buffer) => {
        output += chunk.toString('utf8')
        if (new RegExp(background?.endsPattern ?? '', 'm').test(output)) resolve()
      }
      watching.stdout.on('data', hear)
      watching.stderr.on('data', hear)
    })
    await ended
    watching.kill()
    expect(output).toMatch(new RegExp(background?.beginsPattern ?? '', 'm'))
    const found = matchProblems(output, patternsOf('promproof: watch'))
    expect(found.filter(({ code }) => !code.startsWith('test/'))).toEqual(fromJson())
  })
})

describe("GitHub's matcher", () => {
  test.each([
    ['full', 'never'],
    ['full', 'always'],
    ['concise', 'never'],
    ['concise', 'always'],
  ])('reads errors and warnings of %s with colours %s', (format, color) => {
    const wanted = fromJson().filter(({ severity }) => severity !== 'info')
    const found = matchProblems(lint('--format', format, '--color', color), github)
    expect(found.map((one) => ({ ...one, message: plain(one.message) }))).toEqual(wanted)
  })
})
