import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { effectiveConfig, effectiveJob } from '../../src/config/prometheus/effective-config.ts'
import { globalOf } from '../../src/config/prometheus/read-config.ts'
import { joinConfig } from '../../src/project/join-config.ts'
import { NamedFileReader } from '../../src/project/read-named-file.ts'
import { type LoadedConfig, loadConfig, withoutQuotes } from '../config/load-config.ts'
import { commandCases } from './config/command-cases.ts'
import { folderHost } from './config/folder-host.ts'
import { differences, fromGo, fromOurs, type Value, valueAt } from './config/go-config.ts'
import { targetGroupCases } from './config/target-groups.ts'
import { type CaseResult, caseOf, type Suite, stableJson } from './suite.ts'

/** The version whose behaviour the data holds. */
const newest = { major: 3, minor: 14 }

interface Assertion {
  readonly path: string
  readonly equals: Value
}

interface FileCase {
  readonly file: string
  readonly ok: boolean
  readonly error?: string
  readonly errorsAll?: readonly string[]
  readonly agentMode?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly asserts?: readonly Assertion[]
  readonly expected?: string
}

interface InlineCase {
  readonly name: string
  readonly yaml: string
  readonly ok: boolean
  readonly asserts?: readonly Assertion[]
  readonly v3_14_0?: null
}

interface ScrapeFileCase {
  readonly name: string
  readonly file: string
  readonly ok: boolean
  readonly error?: string
  readonly expected?: readonly Readonly<Record<string, Value>>[]
}

interface Manifest {
  readonly files: readonly FileCase[]
  readonly inline: readonly InlineCase[]
  readonly scrapeConfigFiles: readonly ScrapeFileCase[]
  readonly scrapeProtocolMediaTypes: readonly unknown[]
  readonly unreferenced: readonly { readonly file: string; readonly note: string }[]
}

/** Configurations of Prometheus' own tests: accepted or refused with the same error, and the same effective values. */
export const suite: Suite = {
  name: 'config',
  run(data) {
    const conformance = join(data, 'conformance')
    const folder = join(conformance, 'config')
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    const verdicts = manifest.files.map((one, at) => fileCase(folder, one, at))
    const effective = manifest.files.filter((one) => one.asserts ?? one.expected).length
    return {
      suite: 'config',
      cases: [
        ...verdicts,
        ...manifest.inline.map(inlineCase),
        ...manifest.scrapeConfigFiles.map((one) => scrapeFileCase(folder, one)),
        ...manifest.unreferenced.map((one) => unreferencedCase(folder, one.file)),
        ...targetGroupCases(folder),
        ...commandCases(join(conformance, 'unittests')),
        {
          name: `${manifest.scrapeProtocolMediaTypes.length} media types of scrape protocols`,
          outcome: 'skipped',
          reason: 'nothing is scraped here',
        },
      ],
      figures: [
        `${verdicts.length} files accepted or refused, ${effective} of them with effective values`,
      ],
    }
  },
}

function fileCase(folder: string, one: FileCase, at: number): CaseResult {
  const name = `${one.file} #${at}`
  const text = readFileSync(join(folder, one.file), 'utf8')
  const loaded = loadConfig(
    text,
    {
      ...(one.agentMode ? { agent: true } : {}),
      environment: one.env ?? {},
    },
    one.file,
  )
  if (!one.ok) return errorCase(name, loaded, one.errorsAll ?? [one.error ?? ''])
  if (loaded.problems.length > 0) return errorCase(name, loaded, [])
  if (one.expected !== undefined) return expectedCase(folder, name, loaded)
  return assertionCase(name, loaded, one.asserts ?? [])
}

/** Every error that is asked for must be among ours; where none is, there may be none. */
function errorCase(name: string, loaded: LoadedConfig, errors: readonly string[]): CaseResult {
  const messages = loaded.problems.map(errorText)
  const missing = errors.filter(
    (error) => !messages.some((message) => message.includes(plain(error))),
  )
  const passed = errors.length === 0 ? messages.length === 0 : missing.length === 0
  if (passed && (errors.length === 0 || messages.length > 0)) return { name, outcome: 'passed' }
  return {
    name,
    outcome: 'failed',
    expected: errors.length === 0 ? 'accepted' : missing.join('; '),
    got: messages.join('; ') || 'accepted',
  }
}

/** Our message in the words of Go's reader: it collects wrong types, and calls a repeated key of a section a field. */
function errorText({ check, message }: LoadedConfig['problems'][number]): string {
  const collected = check === 'syntax/schema' || check === 'config/unknown-field'
  const repeated = /^mapping key "(.*)" already defined$/.exec(message)
  const text = repeated ? `field ${repeated[1]} already set in type config.plain` : message
  return plain(collected ? `unmarshal errors: ${text}` : text)
}

function plain(text: string): string {
  return withoutQuotes(text.replace(/^parsing YAML file [^:]+: /, ''))
}

function expectedCase(folder: string, name: string, { config }: LoadedConfig): CaseResult {
  const file = join(folder, 'expected', 'conf.good.json')
  const expected = JSON.parse(readFileSync(file, 'utf8')) as { readonly config: Value }
  const differ = differences(fromGo(expected.config), fromOurs(effectiveConfig(config) as Value))
  return differ.length === 0
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', expected: 'the values of conf.good.json', got: differ.join('; ') }
}

function assertionCase(
  name: string,
  { config }: LoadedConfig,
  asserts: readonly Assertion[],
): CaseResult {
  const effective = effectiveConfig(config) as Value
  const wrong = asserts.find(
    ({ path, equals }) => stableJson(valueAt(effective, path)) !== stableJson(equals),
  )
  if (!wrong) return { name, outcome: 'passed' }
  return caseOf(name, wrong.path, wrong.equals, valueAt(effective, wrong.path))
}

function inlineCase(one: InlineCase): CaseResult {
  if (one.v3_14_0 === null && one.name.includes('failed_request_logging'))
    return { name: one.name, outcome: 'skipped', reason: 'a field that 3.14.0 has not' }
  const loaded = loadConfig(one.yaml)
  if (loaded.problems.length > 0) return errorCase(one.name, loaded, [])
  return assertionCase(one.name, loaded, one.asserts ?? [])
}

/** Files that no test of Prometheus loads: said what is known of them. */
function unreferencedCase(folder: string, file: string): CaseResult {
  if (/rules$|static_config|scrape_config_files2?\.|windows/.test(file))
    return { name: file, outcome: 'skipped', reason: 'no test says what is to become of it' }
  const loaded = loadConfig(readFileSync(join(folder, file), 'utf8'))
  if (!file.includes('deprecated_am_api'))
    return { name: file, outcome: 'skipped', reason: 'no test says what is to become of it' }
  return errorCase(file, loaded, ['expected Alertmanager api version to be one of [v2] but got v1'])
}

function scrapeFileCase(folder: string, one: ScrapeFileCase): CaseResult {
  const loaded = loadConfig(readFileSync(join(folder, one.file), 'utf8'), {}, one.file)
  const global = globalOf(loaded.config)
  const host = folderHost(folder)
  const reader = new NamedFileReader({ host, maxBytes: 1_000_000, known: () => undefined })
  const joined = joinConfig(loaded.config, true, { host, reader, pathMap: [], target: newest })
  const problems = [...loaded.problems, ...joined.problems]
  if (!one.ok) return errorCase(one.name, { ...loaded, problems }, [one.error ?? ''])
  if (problems.length > 0) return errorCase(one.name, { ...loaded, problems }, [])
  const jobs = joined.config.jobs.map((job) => effectiveJob(job, global) as Value)
  const expected = one.expected ?? []
  if (jobs.length !== expected.length) return caseOf(one.name, '', expected.length, jobs.length)
  for (const want of expected) {
    const go = '$go' in want
    const whole = fromGo((want.$go ?? withDurations(want)) as Value) as Readonly<
      Record<string, Value>
    >
    const job = jobs
      .map(fromOurs)
      .find((candidate) => valueAt(candidate, 'jobname') === whole.jobname)
    const got = go
      ? (job ?? null)
      : Object.fromEntries(Object.keys(whole).map((key) => [key, valueAt(job ?? null, key)]))
    const differ = differences(whole, got)
    if (differ.length > 0)
      return { name: one.name, outcome: 'failed', expected: 'the same job', got: differ.join('; ') }
  }
  return { name: one.name, outcome: 'passed' }
}

function withDurations(job: Readonly<Record<string, Value>>): Value {
  const { scrape_interval_ms: interval, scrape_timeout_ms: timeout, ...rest } = job
  const text = (ms: Value | undefined): string =>
    Number(ms) % 60_000 === 0 ? `${Number(ms) / 60_000}m` : `${Number(ms) / 1000}s`
  return { ...rest, scrape_interval: text(interval), scrape_timeout: text(timeout) }
}
