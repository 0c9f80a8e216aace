/**
 * `npm run fuzz:relabel -- --prometheus PATH [--promtool PATH] [--count N] [--seed N] [--keep DIR]`: random jobs with
 * static targets and relabelling rules through promproof and a real Prometheus server on the loopback (its targets API)
 * and, with `--promtool`, through `promtool check service-discovery`. What becomes of every target must be the same.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ScrapeJob } from '../src/config/prometheus/prometheus-config.ts'
import { type AssembledTarget, assembleTarget } from '../src/config/relabel/assemble-target.ts'
import { compileRule } from '../src/config/relabel/compiled-rule.ts'
import { scrapeUrl } from '../src/config/relabel/scrape-url.ts'
import { staticTargets } from '../src/config/relabel/static-targets.ts'
import { traceRelabel } from '../src/config/relabel/trace-relabel.ts'
import type { Labels } from '../src/model/labels.ts'
import type { TargetVersion } from '../src/model/target-version.ts'
import { type GeneratedJob, RelabellingGenerator } from '../test/config/generate-relabelling.ts'
import { serverTargets, versionOf } from '../test/config/prometheus-server.ts'
import { readGeneratedJobs } from '../test/config/read-generated-jobs.ts'
import { seededRandom } from '../test/engine/generate-query.ts'

const args = process.argv.slice(2)
const text = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined
const count = Number(text('--count') ?? 500)
const seed = Number(text('--seed') ?? Math.floor(performance.timeOrigin) % 2 ** 31)
const prometheus = text('--prometheus') ?? process.env.PROMETHEUS
const promtool = text('--promtool')
const keep = text('--keep')
const shownDifferences = 20

/** One target of a generated job, and what promproof makes of it. */
interface Case {
  readonly job: ScrapeJob
  /** Job and index of the target group. */
  readonly id: string
  readonly assembled: AssembledTarget
}

function casesOf(jobs: readonly GeneratedJob[], target: TargetVersion): readonly Case[] {
  const scheme = target.major < 3 ? 'legacy' : 'utf8'
  return readGeneratedJobs(jobs, target).flatMap((job) =>
    staticTargets(job).map(({ labels }, i) => ({
      job,
      id: `${job.name.value}-${i}`,
      assembled: assembleTarget(job, labels, { target, scheme }),
    })),
  )
}

/** `labelmap` may give one name to labels that differ: which of them wins, the order of a Go map decides. */
function isUndecided(generated: GeneratedJob): boolean {
  return casesOf([generated], { major: 3, minor: 14 }).some(({ job, assembled }) => {
    let before = assembled.discovered
    return traceRelabel(before, job.relabelRules).some(({ rule, labels }) => {
      const clashes = rule.action === 'labelmap' && hasClash(before, compileRule(rule).replacement)
      before = labels
      return clashes
    })
  })
}

function hasClash(labels: Labels, nameOf: (name: string) => string | undefined): boolean {
  const values = new Map<string, string>()
  return labels.some(({ name, value }) => {
    const to = nameOf(name)
    if (to === undefined) return false
    const clashes = values.has(to) && values.get(to) !== value
    values.set(to, value)
    return clashes
  })
}

function record(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

/** Scrapes go to a proxy that is not there, so that nothing leaves the machine. */
function writeConfiguration(folder: string, jobs: readonly GeneratedJob[]): string {
  const scrape_configs = jobs.map((job) => ({ ...job, proxy_url: 'http://127.0.0.1:1' }))
  const file = join(folder, 'prometheus.yml')
  writeFileSync(file, JSON.stringify({ scrape_configs }, null, 1))
  return file
}

function report(name: string, cases: readonly Case[], differences: readonly string[]): number {
  const kinds = new Map<string, number>()
  for (const { assembled } of cases) kinds.set(assembled.kind, (kinds.get(assembled.kind) ?? 0) + 1)
  for (const difference of differences.slice(0, shownDifferences))
    process.stdout.write(`DIFFERENT ${difference}\n`)
  const shares = [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')
  process.stdout.write(
    `${name}: ${cases.length} targets (${shares}), ${differences.length} differences\n`,
  )
  return differences.length
}

/**
 * Prometheus 2.42 relabels in the memory that it shows `discoveredLabels` from, so that targets are told by what remains:
 * the scraped ones by their job, labels and URL, the failed ones by the log; the dropped ones are the rest.
 */
async function againstServer(
  path: string,
  folder: string,
  jobs: readonly GeneratedJob[],
): Promise<number> {
  const version = versionOf(path)
  const cases = casesOf(jobs, version)
  const wanted = new Set(cases.flatMap(activeKey))
  const failures = cases.filter(({ assembled }) => assembled.kind === 'error')
  const drops = cases.filter(({ assembled }) => assembled.kind === 'dropped').length
  const found = await serverTargets(
    path,
    folder,
    writeConfiguration(folder, jobs),
    ({ active, droppedCount, errors }) =>
      active.length === wanted.size && droppedCount === drops && errors.size === failures.length,
  )
  const actual = new Set(
    found.active.map(({ scrapePool, labels, scrapeUrl: url }) =>
      stable({ job: scrapePool, labels, url }),
    ),
  )
  const differences = [
    ...[...wanted].filter((key) => !actual.has(key)).map((key) => `only promproof: ${key}`),
    ...[...actual].filter((key) => !wanted.has(key)).map((key) => `only the server: ${key}`),
    ...errorDifferences(failures, found.errors),
  ]
  if (found.droppedCount !== drops)
    differences.push(`promproof drops ${drops} targets, the server ${found.droppedCount}`)
  return report(`server ${version.major}.${version.minor}`, cases, differences)
}

function activeKey({ job, assembled }: Case): readonly string[] {
  if (assembled.kind !== 'target') return []
  const labels = record(assembled.labels)
  return [stable({ job: job.name.value, labels, url: scrapeUrl(job, assembled.internal) })]
}

function errorDifferences(
  failures: readonly Case[],
  errors: ReadonlyMap<string, string>,
): readonly string[] {
  const own = new Map(
    failures.flatMap(({ id, assembled }) =>
      assembled.kind === 'error' ? [[id, assembled.message] as const] : [],
    ),
  )
  return [...new Set([...own.keys(), ...errors.keys()])]
    .filter((id) => own.get(id) !== errors.get(id))
    .map((id) => `error of ${id}: promproof ${own.get(id)}, the server ${errors.get(id)}`)
}

interface DiscoveryResult {
  readonly discoveredLabels: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly error?: unknown
}

/** promtool tells errors from dropped targets, but not what they are; it breaks off where a job has two of them. */
function againstPromtool(path: string, folder: string, jobs: readonly GeneratedJob[]): number {
  const file = writeConfiguration(folder, jobs)
  const version = versionOf(path)
  const cases = casesOf(jobs, version)
  const differences: string[] = []
  for (const { job, assembled } of cases) {
    const labels = assembled.kind === 'target' ? record(assembled.internal) : {}
    const own = { kind: assembled.kind, discovered: record(assembled.discovered), labels }
    const found = discover(path, file, job.name.value)
    if (stable(own) !== stable(found))
      differences.push(
        `${job.name.value}\n  promproof ${stable(own)}\n  promtool  ${stable(found)}`,
      )
  }
  return report(`promtool ${version.major}.${version.minor}`, cases, differences)
}

function discover(path: string, file: string, job: string): object | undefined {
  const flags = ['check', 'service-discovery', '--timeout=100ms']
  const { stdout } = spawnSync(path, [...flags, file, job], { encoding: 'utf8' })
  if (!stdout.startsWith('[')) return undefined
  const [result] = JSON.parse(stdout) as readonly DiscoveryResult[]
  if (!result) return undefined
  const { discoveredLabels: discovered, labels, error } = result
  const dropped = Object.keys(labels).length === 0
  const kind = error !== undefined ? 'error' : dropped ? 'dropped' : 'target'
  return { kind, discovered, labels }
}

async function main(): Promise<number> {
  if (!prometheus || !existsSync(prometheus)) {
    process.stdout.write(
      `fuzz:relabel: SKIPPED, no server to compare with (--prometheus ${prometheus ?? 'not given'})\n`,
    )
    return 0
  }
  const generator = new RelabellingGenerator(seededRandom(seed))
  const jobs: GeneratedJob[] = []
  let undecided = 0
  for (let i = 0; jobs.length < count; i++) {
    const job = generator.job(i, 1 + (i % 3))
    if (isUndecided(job)) undecided++
    else jobs.push(job)
  }
  process.stdout.write(
    `fuzz:relabel: ${count} configurations, seed ${seed}; ${undecided} others left out, where labelmap writes one name twice\n`,
  )
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'promproof-relabel-'))
  try {
    let differences = await againstServer(prometheus, folder, jobs)
    if (promtool) {
      const single = jobs.map((job) => ({ ...job, static_configs: job.static_configs.slice(0, 1) }))
      differences += againstPromtool(promtool, folder, single)
    }
    return differences > 0 ? 1 : 0
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
