import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig, withoutQuotes } from '../../config/load-config.ts'
import type { CaseResult } from '../suite.ts'
import { namedFileCase, targetFileCase } from './file-cases.ts'

/** What promtool's command says of a file. */
export interface CommandCase {
  readonly name: string
  readonly file: string
  readonly syntaxOnly?: boolean
  readonly ok?: boolean
  readonly error?: string
  readonly exitCode?: number
  readonly fileExists?: boolean
  readonly lintIssue?: boolean
  readonly lookbackDeltaMs?: number
}

interface Manifest {
  readonly checkConfig: readonly CommandCase[]
  readonly checkConfigExitCodes: readonly CommandCase[]
  readonly lintScrapeInterval: readonly CommandCase[]
  readonly fileSd: readonly CommandCase[]
}

/** What promtool says of configurations on the command line, as far as it is about the text of the configuration. */
export function commandCases(folder: string): readonly CaseResult[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return [
    ...manifest.checkConfig.map((one) => checkCase(folder, one)),
    ...manifest.checkConfigExitCodes.map((one) => exitCase(folder, one)),
    ...manifest.lintScrapeInterval.map((one) => intervalCase(folder, one)),
    ...manifest.fileSd.map((one) => targetFileCase(folder, one)),
  ]
}

function skipped(name: string, reason: string): CaseResult {
  return { name, outcome: 'skipped', reason }
}

function messagesOf(folder: string, file: string): readonly string[] {
  const { problems } = loadConfig(readFileSync(join(folder, file), 'utf8'), {}, file)
  return problems.map(({ message }) => message)
}

function checkCase(folder: string, one: CommandCase): CaseResult {
  const about = /existing file|error checking/.test(one.error ?? '')
  if (about) return namedFileCase(folder, one)
  const messages = messagesOf(folder, one.file)
  const wanted = withoutQuotes(one.error ?? '')
  const passed = one.ok
    ? messages.length === 0
    : messages.some((message) => withoutQuotes(message).includes(wanted))
  return passed
    ? { name: one.name, outcome: 'passed' }
    : {
        name: one.name,
        outcome: 'failed',
        expected: one.error ?? 'accepted',
        got: messages.join('; ') || 'accepted',
      }
}

function exitCase(folder: string, one: CommandCase): CaseResult {
  if (one.fileExists === false) return skipped(one.name, 'about the exit code of a missing file')
  const refused = messagesOf(folder, one.file).length > 0
  const expected = one.exitCode === 1
  return refused === expected
    ? { name: one.name, outcome: 'passed' }
    : { name: one.name, outcome: 'failed', expected: `${expected}`, got: `${refused}` }
}

/** The interval of a job against the time that a query looks back: the lint names jobs whose interval is not shorter. */
function intervalCase(folder: string, one: CommandCase): CaseResult {
  const { config } = loadConfig(readFileSync(join(folder, one.file), 'utf8'), {}, one.file)
  const long = config.jobs.some((job) => job.scrapeIntervalMs.value >= (one.lookbackDeltaMs ?? 0))
  const asked = one.exitCode === 3
  if (!one.name.endsWith('(fatal)')) return skipped(one.name, 'about flags that promproof has not')
  return long === asked
    ? { name: one.name, outcome: 'passed' }
    : { name: one.name, outcome: 'failed', expected: `${asked}`, got: `${long}` }
}
