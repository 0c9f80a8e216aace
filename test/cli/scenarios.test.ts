import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasGit } from '../workspace/temporary-folder.ts'
import { readScenario, type Scenario, type ScenarioRun } from './scenario.ts'

const folder = join(process.cwd(), 'test', 'cli')
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, scenario: readScenario(readFileSync(join(folder, name), 'utf8')) }))
const workshop = mkdtempSync(join(tmpdir(), 'promproof-scenarios-'))
const cli = join(workshop, 'cli.mjs')

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: cli,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    define: { PROMPROOF_VERSION: '"1.2.3"' },
    alias: { yaml: join(process.cwd(), 'node_modules', 'yaml', 'browser', 'index.js') },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
  })
}, 120_000)

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

function lay(scenario: Scenario): string {
  const root = mkdtempSync(join(workshop, 'run-'))
  for (const { path, content, kind } of scenario.files) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    if (kind === 'directory') mkdirSync(file, { recursive: true })
    else if (kind === 'link') symlinkSync(content, file)
    else
      writeFileSync(file, kind === 'hex' ? Buffer.from(content.replace(/\s/g, ''), 'hex') : content)
  }
  return root
}

function run(root: string, { args, environment, stdin }: ScenarioRun) {
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    input: stdin === undefined ? '' : readFileSync(join(root, stdin)),
    env: { PATH: process.env.PATH, ...environment },
  })
  return {
    stdout: normalise(result.stdout, root),
    stderr: normalise(result.stderr, root),
    exit: result.status,
  }
}

function normalise(text: string, root: string): string {
  return text
    .replaceAll(root || '<root>', '<root>')
    .replace(/( · | {3})\d+\.\d+s$/gm, '$1<time>')
    .replace(/, \d+ checks\b/g, ', <n> checks')
    .replace(/time="\d+\.\d+"/g, 'time="<n>"')
    .replace(/^(promproof: milliseconds:.*)$/gm, (line) => line.replace(/\d+\.\d/g, '<n>'))
    .replace(/^(promproof: \S+: )\d+\.\d ms$/gm, '$1<n> ms')
    .replace(/node \d+\.\d+\.\d+, \w+-\w+/g, 'node <version>, <platform>')
    .trimEnd()
}

describe.each(scenarios)('$name', ({ scenario }) => {
  test(scenario.title, () => {
    const root = lay(scenario)
    expect(scenario.runs.length).toBeGreaterThan(0)
    for (const expected of scenario.runs) {
      const got = run(root, expected)
      expect({ command: expected.command, stderr: got.stderr, exit: got.exit }).toEqual({
        command: expected.command,
        stderr: (expected.stderr ?? '').trimEnd(),
        exit: expected.exit,
      })
      if (expected.stdoutContains)
        for (const part of expected.stdoutContains) expect(got.stdout).toContain(part)
      else expect(got.stdout).toBe((expected.stdout ?? '').trimEnd())
    }
  })
})

describe('the command line', () => {
  test('prints JSON that keeps to the schema for every fixture', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      JSON.parse(readFileSync('schemas/report.json', 'utf8')),
    )
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'lint', 'rules-fixtures', '-f', 'json', '-q', '--no-config'],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    expect(validate(report) ? [] : validate.errors).toEqual([])
    expect(report.diagnostics.length).toBeGreaterThan(50)
    const names = report.diagnostics.map((one: { fingerprint: string }) => one.fingerprint)
    expect(new Set(names).size).toBe(names.length)
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a file may not be read, and checks the others (skipped for root, who may)',
    () => {
      const root = mkdtempSync(join(workshop, 'run-'))
      const rules =
        'groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum(up\n'
      writeFileSync(join(root, 'secret.yml'), rules, { mode: 0o000 })
      writeFileSync(join(root, 'open.yml'), rules)
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [cli, 'lint', 'secret.yml', 'open.yml', '-q', '-f', 'concise'],
        { cwd: root, encoding: 'utf8' },
      )
      expect(stderr).toBe('promproof: error: cannot read secret.yml: permission denied\n')
      expect(stdout).toMatch(/^open\.yml:5:21: error\[syntax\/promql\]/)
      expect(status).toBe(2)
    },
  )

  test.skipIf(process.platform === 'win32')('tells of folders that it cannot look into', () => {
    const root = mkdtempSync(join(workshop, 'run-'))
    mkdirSync(join(root, 'closed'))
    writeFileSync(join(root, 'closed', 'rules.yml'), 'groups: []\n')
    writeFileSync(join(root, 'open.yml'), 'groups: []\n')
    for (const folder of [workshop, root]) chmodSync(folder, 0o755)
    chmodSync(join(root, 'closed'), 0)
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    if (nobody.uid !== undefined) chownSync(root, nobody.uid, nobody.gid)
    const lint = (...args: readonly string[]) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'lint', ...args], {
        cwd: root,
        encoding: 'utf8',
        ...nobody,
      })
      return { stdout, stderr: normalise(stderr, ''), status }
    }
    const note = 'promproof: note: closed: not checked: a folder that cannot be read\n'
    const good = '✓ 0 rules in 1 file, no findings · <time>'
    expect(lint()).toEqual({ stdout: '', stderr: note + good, status: 0 })
    expect(lint('.')).toEqual({ stdout: '', stderr: note + good, status: 0 })
    expect(lint('closed')).toEqual({
      stdout: '',
      stderr: 'promproof: error: cannot read closed: permission denied',
      status: 2,
    })
    if (hasGit) {
      spawnSync('git', ['init', '-q'], { cwd: root, ...nobody })
      expect(lint()).toEqual({ stdout: '', stderr: note + good, status: 0 })
    }
  })

  test.skipIf(!existsSync('/dev/full'))('says that its output cannot be written', () => {
    const into = (redirection: string) => {
      const command = `"${process.execPath}" "${cli}" lint rules-fixtures -q --no-config ${redirection}`
      const { stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
      return { stderr, status }
    }
    expect(into('> /dev/full')).toEqual({
      stderr: 'promproof: error: cannot write to stdout: no space left\n',
      status: 2,
    })
    expect(into('-f json:/dev/full')).toEqual({
      stderr: 'promproof: error: cannot write /dev/full: no space left\n',
      status: 2,
    })
    expect(into('-v > /dev/null 2> /dev/full').status).toBe(1)
  })

  test('prints the same bytes for the same input', () => {
    const print = () =>
      spawnSync(process.execPath, [cli, 'lint', 'rules-fixtures', '-q', '--no-config'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      }).stdout
    expect(print()).toBe(print())
  })

  test.each([
    ['-f', 'concise', '--only', 'promql/*'],
    ['-q', '--format=json', '--fail-on', 'never', '--severity', 'promql/regexp-glob=error'],
    ['-f', 'concise', '--ignore', 'promql/*,graph/*', '--ignore=rule/*', '--no-config'],
    ['--error-on-unmatched=false', '-q', '--color', 'always', '--kind', 'rules'],
    ['--enable-feature', 'promql-experimental-functions', '--prometheus=3.5', '--statistics'],
  ])('understands %j whether or not commander reads it', (...args) => {
    const print = (separator: readonly string[]) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [cli, 'lint', ...args, ...separator, 'rules-fixtures/promql'],
        { encoding: 'utf8', maxBuffer: 2 ** 28 },
      )
      return { stdout, stderr: normalise(stderr, ''), status }
    }
    expect(print(['--'])).toEqual(print([]))
  })

  test('does not mind a reader that goes away', () => {
    const command = `"${process.execPath}" "${cli}" lint rules-fixtures -f json -q --no-config | head -c 100`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(stdout).toHaveLength(100)
    expect(stderr).toBe('')
  })

  test('writes all of a large report into a pipe', () => {
    const command = `"${process.execPath}" "${cli}" lint rules-fixtures -f json -q --no-config | (sleep 0.3; tail -c 20)`
    const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(stdout.trimEnd().endsWith('}')).toBe(true)
  })
})
