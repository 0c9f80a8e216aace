/** `npm run bench [-- startup|check-10k|grow|parse|replay|replay-long|lsp …] [--runs N] [--json]`: whole processes, as ratios to promtool in the same run. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePromql } from '../src/promql/parse-promql.ts'
import { measureEdits, writeWorkspace } from './edit-latency.ts'
import { longReplayFiles, type ReplayFiles, replayFiles } from './generate-replay.ts'
import { expressions, ruleFile, templates } from './generate-rules.ts'
import { type Candidate, interleaved, type Measured, onceEach } from './measure.ts'

const root = join(import.meta.dirname, '..')
const cli = process.env.PROMPROOF_CLI ?? join(root, 'dist', 'cli.js')
const promtool = process.env.PROMTOOL ?? 'promtool'
const args = process.argv.slice(2)
const json = args.includes('--json')
const runsFlag = args.indexOf('--runs')
const runs = runsFlag >= 0 ? Number(args[runsFlag + 1]) : 10
const asked = args.filter((one, i) => !one.startsWith('--') && (runsFlag < 0 || i !== runsFlag + 1))
const folder = mkdtempSync(join(tmpdir(), 'promproof-bench-'))
const report: Record<string, unknown> = {}

function promtoolVersion(): string | undefined {
  try {
    const output = execFileSync(promtool, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return output.split('\n')[0]
  } catch {
    return undefined
  }
}

const version = promtoolVersion()

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function lint(path: string): Candidate {
  return {
    name: 'promproof lint',
    command: process.execPath,
    args: [cli, 'lint', '--no-config', '--color', 'never', '--format', 'concise', path],
  }
}

/** Reads and parses, and runs no check: what is left of `lint` without the analysis and the checks. */
function onlyParse(path: string): Candidate {
  const { args, ...rest } = lint(path)
  return { ...rest, name: 'promproof, only parsing', args: [...args, '--only', 'syntax/*'] }
}

function checkRules(path: string): Candidate[] {
  return version === undefined
    ? []
    : [{ name: 'promtool check rules', command: promtool, args: ['check', 'rules', path] }]
}

function show(title: string, measured: readonly Measured[]): void {
  report[title] = measured
  if (json) return
  const own = measured.find((one) => one.name.startsWith('promproof'))
  process.stdout.write(`\n${title}\n`)
  for (const one of measured) {
    const ratio = own && one !== own ? `  promproof ${ratioText(own.median, one.median)}` : ''
    const memory = one.peakMiB === undefined ? '' : `  ${one.peakMiB.toFixed(0)} MiB`
    process.stdout.write(
      `  ${one.name.padEnd(22)} ${one.median.toFixed(0).padStart(6)} ms (${one.least.toFixed(0)}–${one.greatest.toFixed(0)})${memory}${ratio}\n`,
    )
  }
}

function ratioText(own: number, peer: number): string {
  return own > peer
    ? `takes ${(own / peer).toFixed(2)} times as long`
    : `is ${(peer / own).toFixed(1)} times as fast`
}

/** Runs the same unit test by promproof and by promtool; once each where `most` is 1, as promtool then takes minutes. */
async function testRules(
  title: string,
  generate: (rulesName: string) => ReplayFiles,
  most: number,
): Promise<void> {
  const name = title.split(':')[0] ?? title
  const files = generate(`${name}.rules.yml`)
  file(`${name}.rules.yml`, files.rules)
  const test = file(`${name}.test.yml`, files.test)
  const own: Candidate = {
    name: 'promproof test',
    command: process.execPath,
    args: [cli, 'test', '--no-config', '--color', 'never', test],
  }
  const peer: Candidate = {
    name: 'promtool test rules',
    command: promtool,
    args: ['test', 'rules', test],
  }
  const candidates = version === undefined ? [own] : [own, peer]
  show(
    title,
    most > 1 ? await interleaved(candidates, Math.min(runs, most)) : await onceEach(candidates),
  )
}

/** From an edit in a workspace of 10,000 rules to the diagnostics of the document, next to `lint` of the workspace. */
async function editLatency(files: number): Promise<void> {
  const workspace = writeWorkspace(join(folder, `workspace-${files}`), 10_000, files)
  const path = 'rules-0.yml'
  const text = readFileSync(join(workspace, path), 'utf8')
  const [linted] = await onceEach([{ ...lint(workspace), name: 'promproof lint' }])
  const { milliseconds } = await measureEdits(cli, workspace, path, text, Math.min(runs, 10))
  const edited = milliseconds.toSorted((a, b) => a - b)[milliseconds.length >> 1] ?? 0
  const title = `lsp: 10,000 rules in ${files} ${files === 1 ? 'file' : 'files'}`
  report[title] = { lint: linted?.median, edit: edited, edits: milliseconds }
  if (json) return
  const ratio = edited / (linted?.median ?? 1)
  process.stdout.write(
    `\n${title}\n  lint the workspace ${linted?.median.toFixed(0)} ms, an edit to its diagnostics ${edited.toFixed(0)} ms: ${ratio.toFixed(3)} of it\n`,
  )
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  startup: async () => {
    const small = file('small.yml', ruleFile(3))
    const bare: Candidate = { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] }
    show(
      'startup: one file of 3 rules',
      await interleaved([lint(small), bare, ...checkRules(small)], runs),
    )
  },
  'check-10k': async () => {
    const path = file('rules-10k.yml', ruleFile(10_000))
    show(
      `check-10k: 10,000 rules from ${templates().length} templates`,
      await interleaved([lint(path), onlyParse(path), ...checkRules(path)], runs),
    )
  },
  grow: async () => {
    for (const count of [1_000, 10_000, 100_000]) {
      const path = file(`rules-${count}.yml`, ruleFile(count))
      show(
        `grow: ${count} rules`,
        await interleaved(
          [lint(path), ...checkRules(path)],
          count > 10_000 ? Math.min(runs, 3) : runs,
        ),
      )
    }
  },
  replay: () => testRules('replay: 400 series of 3,000 samples, 5 rules', replayFiles, 5),
  lsp: async () => {
    for (const files of [100, 1]) await editLatency(files)
  },
  'replay-long': () => testRules('replay-long: 30 days of 50 series, 40 rules', longReplayFiles, 1),
  parse: async () => {
    const all = expressions(10_000)
    const characters = all.reduce((sum, one) => sum + one.length, 0)
    for (const one of all.slice(0, 2_000)) parsePromql(one, {})
    const start = performance.now()
    for (const one of all) parsePromql(one, {})
    const seconds = (performance.now() - start) / 1000
    report.parse = { perSecond: all.length / seconds, charactersPerSecond: characters / seconds }
    if (!json)
      process.stdout.write(
        `\nparse: ${Math.round(all.length / seconds)} expressions per second (${(characters / all.length).toFixed(0)} characters each)\n`,
      )
  },
}

try {
  const unknown = asked.find((name) => !(name in benches))
  if (unknown !== undefined) {
    process.stderr.write(
      `unknown benchmark ${unknown}; there are ${Object.keys(benches).join(', ')}\n`,
    )
    process.exitCode = 2
  } else {
    report.promtool = version ?? 'not found'
    report.node = process.version
    if (!json)
      process.stdout.write(
        `node ${process.version}, ${version ?? 'promtool not found: no ratios to it'}, medians of ${runs} interleaved runs\n`,
      )
    const usual = Object.keys(benches).filter((name) => !['replay-long', 'lsp'].includes(name))
    for (const name of asked.length > 0 ? asked : usual) await benches[name]?.()
    if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
