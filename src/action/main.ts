import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@actions/core'
import {
  annotationsOf,
  failedTests,
  type ReportedFinding,
  type ReportedTests,
} from './annotations.ts'
import { changedBase } from './changed-base.ts'
import { splitArguments } from './split-arguments.ts'

const commands = ['lint', 'test', 'check']
const annotate = { error: core.error, warning: core.warning, notice: core.notice }

/** The part of the report that the Action reads. */
interface Report {
  readonly diagnostics: readonly ReportedFinding[]
  readonly tests: readonly ReportedTests[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    readonly fixable: number
    readonly tests?: { readonly passed: number; readonly failed: number }
  }
}

/** Runs the command line as the inputs ask, and turns its report into annotations, a summary and outputs. */
async function run(): Promise<void> {
  const command = core.getInput('command') || 'check'
  if (!commands.includes(command)) {
    core.setOutput('outcome', 'error')
    core.setFailed(`command: must be one of ${commands.join(', ')}, not \`${command}\``)
    return
  }
  const folder = core.getInput('working-directory') || '.'
  const temporary = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'promproof-'))
  const report = join(temporary, 'report.json')
  const summary = join(temporary, 'summary.md')
  const cli = fileURLToPath(new URL('cli.js', import.meta.url))
  const { status, error } = spawnSync(
    process.execPath,
    [cli, command, ...argumentsOf(command, report, summary)],
    { cwd: resolve(folder), stdio: ['ignore', 'inherit', 'inherit'], env: process.env },
  )
  if (error) throw error
  await tell(read(report), read(summary), folder)
  for (const name of ['sarif-file', 'junit-file'])
    if (core.getInput(name) !== '') core.setOutput(name, resolve(folder, core.getInput(name)))
  core.setOutput('report-json', report)
  const outcome = status === 0 ? 'success' : status === 1 ? 'failure' : 'error'
  core.setOutput('outcome', outcome)
  if (outcome === 'failure')
    core.setFailed('promproof found something; see the log and the summary')
  if (outcome === 'error') core.setFailed('promproof could not do what was asked; see the log')
}

function argumentsOf(command: string, report: string, summary: string): readonly string[] {
  const args = ['--format', 'full', '--format', `json:${report}`, '--format', `markdown:${summary}`]
  const sarif = core.getInput('sarif-file')
  const junit = core.getInput('junit-file')
  const config = core.getInput('config')
  const failOn = core.getInput('fail-on')
  if (sarif !== '') args.push('--format', `sarif:${sarif}`)
  if (junit !== '') args.push('--format', `junit:${junit}`)
  if (config !== '') args.push('--config', config)
  if (failOn !== '' && command !== 'test') args.push('--fail-on', failOn)
  if (core.getBooleanInput('changed-only') && command !== 'test') args.push(...changed())
  args.push(...splitArguments(core.getInput('args')))
  const paths = core.getMultilineInput('paths').filter((path) => path !== '')
  return [...args, ...paths]
}

function changed(): readonly string[] {
  const path = process.env.GITHUB_EVENT_PATH
  const base = changedBase(path === undefined || path === '' ? undefined : read(path))
  if ('commit' in base) return [`--changed=${base.commit}`]
  core.notice(`changed-only: ${base.notice}`)
  return []
}

async function tell(
  text: string | undefined,
  summary: string | undefined,
  folder: string,
): Promise<void> {
  if (summary !== undefined && core.getBooleanInput('summary') && process.env.GITHUB_STEP_SUMMARY)
    await core.summary.addRaw(summary, true).write()
  if (text === undefined) return
  const { diagnostics, tests, summary: counts } = JSON.parse(text) as Report
  if (core.getBooleanInput('annotations')) {
    const { shown, more } = annotationsOf([...failedTests(tests), ...diagnostics], folder)
    for (const { level, text: message, properties } of shown) annotate[level](message, properties)
    if (more > 0) core.info(`… ${more} more in the log and in the summary`)
  }
  core.setOutput('errors', counts.errors)
  core.setOutput('warnings', counts.warnings)
  core.setOutput('fixable', counts.fixable)
  core.setOutput('tests-passed', counts.tests?.passed ?? 0)
  core.setOutput('tests-failed', counts.tests?.failed ?? 0)
}

/** A text file; undefined where there is none. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

await run().catch((error: unknown) => {
  core.setOutput('outcome', 'error')
  core.setFailed(error instanceof Error ? error.message : String(error))
})
