import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleAction } from '../../scripts/bundle-action.ts'
import { bundleCommandLine } from '../../scripts/bundle-command-line.ts'
import { hasGit } from '../workspace/temporary-folder.ts'

const workshop = mkdtempSync(join(tmpdir(), 'promproof-action-'))
const bundle = join(workshop, 'dist')

beforeAll(async () => {
  mkdirSync(bundle)
  await bundleCommandLine(process.cwd(), bundle)
  await bundleAction(process.cwd(), bundle)
}, 120_000)

afterAll(() => rmSync(workshop, { recursive: true, force: true }))

const rules = (label: string) =>
  `groups:\n  - name: api\n    rules:\n      - alert: Errors\n        expr: sum by (job) (rate(http_requests_total{code="500"}[5m])) > 1\n        annotations: { summary: "{{ $labels.${label} }} fails" }\n`
const bad = rules('instance')
const good = rules('job')
const failing = `rule_files: [rules.yml]
tests:
  - name: no errors
    input_series: [{ series: 'http_requests_total{job="a", code="500"}', values: '0x20' }]
    alert_rule_test:
      - eval_time: 10m
        alertname: Errors
        exp_alerts: [{ exp_labels: { job: a } }]
`

interface Outcome {
  readonly status: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

function runAction(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  event?: string | (() => string),
  prepare?: (folder: string) => void,
): Outcome {
  const folder = mkdtempSync(join(workshop, 'run-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  prepare?.(folder)
  const side = mkdtempSync(join(workshop, 'side-'))
  for (const name of ['output', 'summary', 'event']) writeFileSync(join(side, name), '')
  if (event !== undefined)
    writeFileSync(join(side, 'event'), typeof event === 'string' ? event : event())
  const defaults = {
    command: 'check',
    'working-directory': '.',
    'fail-on': 'warning',
    'changed-only': 'false',
    annotations: 'true',
    summary: 'true',
  }
  const given = Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'action.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'team/rules',
      GITHUB_SHA: 'abc',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(side, 'output'),
      GITHUB_STEP_SUMMARY: join(side, 'summary'),
      RUNNER_TEMP: side,
      ...(event === undefined ? {} : { GITHUB_EVENT_PATH: join(side, 'event') }),
      ...Object.fromEntries(given),
    },
  })
  return {
    status,
    log: stdout + stderr,
    outputs: readOutputs(readFileSync(join(side, 'output'), 'utf8')),
    summary: readFileSync(join(side, 'summary'), 'utf8'),
  }
}

function readOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}

describe('the Action', () => {
  test('succeeds where nothing is found', () => {
    const { status, outputs, log, summary } = runAction({ 'rules.yml': good })
    expect(status).toBe(0)
    expect(outputs).toMatchObject({ outcome: 'success', errors: '0', warnings: '0' })
    expect(log).not.toContain('::')
    expect(summary).toContain('no findings')
  })

  test('fails where something is found, shows it at its line, and sums up', () => {
    const { status, outputs, log, summary } = runAction(
      { 'rules.yml': bad },
      { 'sarif-file': 'out.sarif', 'junit-file': 'junit.xml' },
    )
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', errors: '0', warnings: '1' })
    expect(log).toMatch(
      /::warning title=label\/template-missing,file=rules\.yml,line=6,endLine=6,col=\d+,endColumn=\d+::/,
    )
    expect(summary).toContain('https://github.example/team/rules/blob/abc/rules.yml#L6')
    expect(JSON.parse(readFileSync(outputs['report-json'] ?? '', 'utf8')).summary.warnings).toBe(1)
    expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(outputs['junit-file'] ?? '', 'utf8')).toContain('<testsuites')
  })

  test('shows failed tests at their lines', () => {
    const { status, outputs, log, summary } = runAction({
      'rules.yml': good,
      'api.test.yml': failing,
    })
    expect(status).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', 'tests-failed': '1', 'tests-passed': '0' })
    expect(log).toMatch(/::error title=unit test,file=api\.test\.yml,line=6,/)
    expect(summary).toContain('1 failed')
  })

  test('counts annotations that GitHub would drop', () => {
    const many = `groups:\n  - name: many\n    rules:\n${Array.from({ length: 14 }, (_, at) => `      - alert: A${at}\n        expr: f${at}()\n`).join('')}`
    const { log } = runAction({ 'rules.yml': many })
    expect(log.match(/^::error title=/gm)).toHaveLength(10)
    expect(log).toContain('4 more in the log')
  })

  test('may show no annotations and no summary', () => {
    const { log, summary } = runAction(
      { 'rules.yml': bad },
      { annotations: 'false', summary: 'false' },
    )
    expect(log).not.toContain('::warning')
    expect(summary).toBe('')
  })

  test('passes paths and arguments on, with quotes and without a shell', () => {
    const files = { 'a/rules.yml': bad, 'b c/rules.yml': good }
    expect(runAction(files, { paths: 'b c' }).outputs.outcome).toBe('success')
    expect(runAction(files, { paths: 'a\nb c' }).outputs.outcome).toBe('failure')
    const args = '--ignore "label/template-missing" --ignore \'promql/*\''
    expect(runAction(files, { args }).outputs.outcome).toBe('success')
    expect(runAction(files, { args: '--no-such-flag' }).outputs.outcome).toBe('error')
    expect(runAction({ 'x;touch pwned;.yml': bad }, { paths: 'x;touch pwned;.yml' }).status).toBe(1)
  })

  test('works in a folder below, with the paths of the repository', () => {
    const { log } = runAction({ 'sub/rules.yml': bad }, { 'working-directory': 'sub' })
    expect(log).toContain('file=sub/rules.yml')
  })

  test.each([
    ['an unknown command', { 'rules.yml': good }, { command: 'format' }],
    ['nothing to check', { 'notes.txt': '' }, {}],
    ['broken settings', { 'rules.yml': good, 'promproof.yml': 'cheks: {}\n' }, {}],
    ['a missing path', { 'rules.yml': good }, { paths: 'nowhere.yml' }],
  ])('ends with an error for %s', (_, files, inputs) => {
    const { status, outputs } = runAction(files, inputs)
    expect(status).toBe(1)
    expect(outputs.outcome).toBe('error')
  })
})

describe.runIf(hasGit)('changed-only', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
  const commitAll = (folder: string) => {
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'first')
  }

  test('reports what a pull request changes', () => {
    let base = ''
    const prepare = (folder: string) => {
      commitAll(folder)
      base = git(folder, 'rev-parse', 'HEAD')
      writeFileSync(join(folder, 'new.yml'), bad.replaceAll('Errors', 'Others'))
    }
    const event = () => JSON.stringify({ pull_request: { base: { sha: base } } })
    const { outputs, log } = runAction(
      { 'old.yml': bad },
      { 'changed-only': 'true' },
      event,
      prepare,
    )
    expect(outputs.warnings).toBe('1')
    expect(log).toContain('file=new.yml')
    expect(log).not.toContain('file=old.yml')
  })

  test('reports all where the event compares with nothing', () => {
    const { outputs, log } = runAction(
      { 'old.yml': bad },
      { 'changed-only': 'true' },
      '{}',
      commitAll,
    )
    expect(log).toContain('compares with nothing')
    expect(outputs.warnings).toBe('1')
  })

  test('takes no commit from an event that lies', () => {
    const event = JSON.stringify({ pull_request: { base: { sha: '--output=/tmp/x' } } })
    const { log, outputs } = runAction(
      { 'rules.yml': good },
      { 'changed-only': 'true' },
      event,
      commitAll,
    )
    expect(log).toContain('is no commit')
    expect(outputs.outcome).toBe('success')
  })

  test('says what to do where the commit is not there', () => {
    const event = JSON.stringify({ pull_request: { base: { sha: 'a'.repeat(40) } } })
    const { log, outputs } = runAction(
      { 'rules.yml': good },
      { 'changed-only': 'true' },
      event,
      commitAll,
    )
    expect(outputs.outcome).toBe('error')
    expect(log).toContain('git knows no commit')
  })
})
