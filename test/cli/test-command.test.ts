import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleCommandLine } from '../../scripts/bundle-command-line.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'promproof-test-command-')))
const cli = join(workshop, 'dist', 'cli.js')

const rules = `groups:
  - name: a
    rules:
      - alert: Down
        expr: up == 0
`

const tests = `rule_files: [../rules/a.yml]
tests:
  - input_series: # one target
      - series: up{job="api"}
        values: 0x5
    promql_expr_test:
      - expr: up + 1
        eval_time: 1m
        exp_samples:
          - labels: '{job="api"}'
            value: 3
    alert_rule_test:
      - eval_time: 1m
        alertname: Down
        exp_alerts:
          - exp_labels:
              job: api
`

beforeAll(async () => {
  mkdirSync(join(workshop, 'dist'))
  writeFileSync(join(workshop, 'dist', 'package.json'), '{ "type": "module" }')
  await bundleCommandLine(root, join(workshop, 'dist'))
})

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

interface Surroundings {
  readonly cwd?: string
  readonly threads?: number
  readonly program?: string
}

function run(
  args: readonly string[],
  { cwd = workshop, threads, program = cli }: Surroundings = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      PATH: process.env.PATH ?? '',
      PROMPROOF_NO_CACHE: '1',
      ...(threads === undefined ? {} : { PROMPROOF_THREADS: String(threads) }),
    },
  })
  return { status, stdout, stderr: stderr.replace(/\d+\.\ds$/gm, '') }
}

function project(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(workshop, 'project-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

describe('threads', () => {
  const formats = ['full', 'concise', 'json', 'promtool']

  test.each(formats)('give the same as one thread in the format %s', (format) => {
    const args = ['test', 'rules-fixtures/tests', '--no-config', '--trace', '-f', format]
    const alone = run(args, { cwd: root, threads: 1 })
    expect(alone.status).toBe(1)
    expect(alone.stdout.length).toBeGreaterThan(1_000)
    expect(run(args, { cwd: root, threads: 2 })).toEqual(alone)
    expect(run(args, { cwd: root, threads: 5 })).toEqual(alone)
  })

  test('start from a link to the program too', () => {
    const link = join(workshop, 'promproof-link')
    symlinkSync(cli, link)
    const args = ['test', 'rules-fixtures/tests', '--no-config', '-q', '-f', 'json']
    const options = { cwd: root, threads: 2 }
    expect(run(args, { ...options, program: link })).toEqual(run(args, options))
  })

  test('are no command of their own', () => {
    const { status, stderr } = run(['test-worker'])
    expect(status).toBe(2)
    expect(stderr).toContain('unknown command `test-worker`')
  })
})

describe('the JSON of tests', () => {
  test('keeps to the schema for every fixture', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync('schemas/report.json', 'utf8')),
    )
    const args = ['test', 'rules-fixtures/tests', '--no-config', '-q', '--trace', '-f', 'json']
    const report = JSON.parse(run(args, { cwd: root }).stdout)
    expect(validate(report) ? [] : validate.errors).toEqual([])
  })
})

describe('--update', () => {
  test('keeps comments, and makes the tests pass', () => {
    const folder = project({ 'rules/a.yml': rules, 'tests/a.test.yml': tests })
    const { status, stderr } = run(['test', '--update'], { cwd: folder })
    expect(status).toBe(0)
    expect(stderr).toContain('tests/a.test.yml: rewrote 1 expectation')
    const updated = readFileSync(join(folder, 'tests/a.test.yml'), 'utf8')
    expect(updated).toBe(tests.replace('value: 3', 'value: 1'))
  })

  test('keeps a byte order mark and line ends', () => {
    const windows = `\ufeff${tests.replaceAll('\n', '\r\n')}`
    const folder = project({ 'rules/a.yml': rules, 'tests/a.test.yml': windows })
    expect(run(['test', '--update'], { cwd: folder }).status).toBe(0)
    const updated = readFileSync(join(folder, 'tests/a.test.yml'), 'utf8')
    expect(updated).toBe(windows.replace('value: 3', 'value: 1'))
  })

  test.each(['utf-16le', 'utf-16be'])('keeps %s', (encoding) => {
    const little = Buffer.from(`\ufeff${tests}`, 'utf16le')
    const bytes = encoding === 'utf-16le' ? little : little.swap16()
    const folder = project({ 'rules/a.yml': rules, 'tests/a.test.yml': bytes })
    expect(run(['test', '--update'], { cwd: folder }).status).toBe(0)
    const updated = readFileSync(join(folder, 'tests/a.test.yml'))
    const text = new TextDecoder(encoding).decode(updated)
    expect(text).toBe(tests.replace('value: 3', 'value: 1'))
    expect([...updated.subarray(0, 2)]).toEqual([...bytes.subarray(0, 2)])
  })
})

describe('test files outside of the working directory', () => {
  const passing = tests.replace('value: 3', 'value: 1')

  test('find their rules in the folder above their own', () => {
    const folder = project({
      'project/rules/a.yml': rules,
      'project/tests/a.test.yml': passing,
      'elsewhere/notes.txt': '',
    })
    const file = join(folder, 'project/tests/a.test.yml')
    const { status, stdout } = run(['test', file], { cwd: join(folder, 'elsewhere') })
    expect(stdout).toContain(`PASS  ${file}`)
    expect(status).toBe(0)
  })

  test('find their rules anywhere in their repository, and nothing outside of it', () => {
    const deep = passing.replace('../rules', '../../../rules')
    const folder = project({
      'rules/a.yml': rules,
      'with/.git/HEAD': '',
      'with/rules/a.yml': rules,
      'with/a/b/tests/a.test.yml': deep,
      'without/.git/HEAD': '',
      'without/a/tests/a.test.yml': deep,
      'elsewhere/notes.txt': '',
    })
    const cwd = join(folder, 'elsewhere')
    expect(run(['test', '../with/a/b/tests/a.test.yml'], { cwd }).status).toBe(0)
    const outside = run(['test', '../without/a/tests/a.test.yml'], { cwd })
    expect(outside.stdout).toContain('no file matches `../../../rules/a.yml`')
    expect(outside.status).toBe(1)
  })

  test('may be run from their own folder', () => {
    const folder = project({ 'rules/a.yml': rules, 'tests/a.test.yml': passing })
    expect(run(['test'], { cwd: join(folder, 'tests') }).status).toBe(0)
  })
})

describe.skipIf(process.platform === 'win32')('--watch', () => {
  test('runs what is affected by a change, and ends with 130 when it is interrupted', async () => {
    const folder = project({
      'rules/a.yml': rules,
      'tests/a.test.yml': tests.replace('value: 3', 'value: 1'),
      'tests/b.test.yml':
        'tests: [{ promql_expr_test: [{ expr: "1", exp_samples: [{ value: 1 }] }] }]\n',
    })
    const child = spawn(process.execPath, [cli, 'test', '-w', '--no-config'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', PROMPROOF_NO_CACHE: '1' },
    })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    const rounds = (count: number) =>
      expect
        .poll(() => output.split('[promproof] waiting for changes\n').length - 1, {
          timeout: 20_000,
        })
        .toBe(count)
    await rounds(1)
    writeFileSync(join(folder, 'rules/a.yml'), rules.replace('up == 0', 'up == 1 '))
    await rounds(2)
    cpSync(join(folder, 'tests/b.test.yml'), join(folder, 'tests/c.test.yml'))
    await rounds(3)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const [first = '', second = '', third = ''] = output.split('[promproof] checking …\n').slice(1)
    expect(first).toContain('Files  2 passed (2)')
    expect(second).toContain('Files  1 failed (1)')
    expect(second).not.toContain('b.test.yml')
    expect(third).toContain(' PASS  tests/c.test.yml')
    expect(third).not.toContain('b.test.yml')
  }, 60_000)
})
