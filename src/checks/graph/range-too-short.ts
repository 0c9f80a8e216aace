import { canRead } from '../../analysis/graph/can-read.ts'
import { groupInterval } from '../../analysis/graph/group-interval.ts'
import { readsOf } from '../../analysis/graph/reads.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { jobsFor } from '../../config/scrape/jobs-by-name.ts'
import { mayStore, scrapeInterval } from '../../config/scrape/stored-series.ts'
import type { Related } from '../../diagnostic/diagnostic.ts'
import { formatDuration } from '../../model/duration.ts'
import type { MatrixSelector } from '../../promql/ast.ts'
import type { RuleFile } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { conditionsOf, defaultInterval, hasOtherSources, serversOf } from '../scrape-servers.ts'

const needTwo: ReadonlySet<string> = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
  'changes',
  'resets',
  'double_exponential_smoothing',
  'holt_winters',
])

/** A range that holds too few of the samples that a recording rule writes, or that are scraped, at their interval. */
const check: Check = defineCheck({
  id: 'graph/range-too-short',
  create(context) {
    return {
      MatrixSelector(node, expr, { file }) {
        const { selector } = node
        const name = selectedName(selector)
        const range = node.range.ms
        if (name === undefined || range === undefined || selector.extended) return
        const source = sourceOf(name, node, file, context)
        if (!source || range >= 2 * source.interval) return
        const reads = expr.ast ? readsOf(expr.ast) : []
        const func = reads.find((read) => read.selector === selector)?.func
        const least = func !== undefined && needTwo.has(func) ? 2 : 1
        if (func === undefined || range >= least * source.interval) return
        context.reportIn(expr, node.span, describe(name, func, range, least, source))
      },
    }
  },
})

export default check

/** Where the samples of a series come from, and how many milliseconds lie between them at least. */
interface Source {
  readonly interval: number
  readonly how: 'recorded' | 'scraped'
  readonly related: Related
}

function sourceOf(
  name: string,
  node: MatrixSelector,
  file: RuleFile,
  context: CheckContext,
): Source | undefined {
  const { selector } = node
  const writers = context.analysis
    .scope(file)
    .definitions(name)
    .filter((rule) => canRead(selector, rule))
  const [writer] = writers
  if (!writer) return name.includes(':') ? undefined : scrapedBy(name, node, file, context)
  const usual = defaultInterval(file, context) ?? 0
  const interval = Math.min(...writers.map(({ group }) => groupInterval(group) ?? usual))
  const { group } = writer
  return {
    interval,
    how: 'recorded',
    related: {
      file: group.file.source,
      span: group.interval?.span ?? writer.name.span,
      label: `\`${name}\` is recorded every ${formatDuration(interval)}`,
    },
  }
}

/** The job that scrapes a metric most often, where the interval of each that can is known. */
function scrapedBy(
  name: string,
  node: MatrixSelector,
  file: RuleFile,
  context: CheckContext,
): Source | undefined {
  const { selector } = node
  const servers = serversOf(file, context)
  const range = node.range.ms ?? 0
  if (!servers.some((server) => range < 2 * longestInterval(server.jobs))) return undefined
  if (servers.some((server) => hasOtherSources(server))) return undefined
  const conditions = conditionsOf(selector)
  if (!conditions.has('job') && !servers.every(({ whole }) => whole)) return undefined
  const found: { readonly job: ScrapeJob; readonly interval: number }[] = []
  for (const job of servers.flatMap((server) => jobsFor(server.jobs, conditions))) {
    if (!mayStore(job, name, conditions)) continue
    const interval = scrapeInterval(job)
    if (interval === undefined) return undefined
    found.push({ job, interval })
  }
  const [first, ...others] = found
  if (!first) return undefined
  const { job, interval } = others.reduce((a, b) => (b.interval < a.interval ? b : a), first)
  return {
    interval,
    how: 'scraped',
    related: {
      file: job.source,
      span: job.scrapeIntervalMs.span ?? job.name.span,
      label: `job \`${job.name.value}\` scrapes every ${formatDuration(interval)}`,
    },
  }
}

const longest = new WeakMap<readonly ScrapeJob[], number>()

/** The longest interval of some jobs, of those that have a known one. */
function longestInterval(jobs: readonly ScrapeJob[]): number {
  const known =
    longest.get(jobs) ?? jobs.reduce((most, job) => Math.max(most, scrapeInterval(job) ?? 0), 0)
  longest.set(jobs, known)
  return known
}

function describe(
  name: string,
  func: string,
  range: number,
  least: number,
  { interval, how, related }: Source,
): Report {
  const few = range < interval ? 'no sample or one' : 'often one sample only'
  const between = how === 'recorded' ? 'two samples of the record' : 'two scrapes'
  return {
    message: `${formatDuration(range)} is too short for \`${func}\` of \`${name}\`, which is ${how} every ${formatDuration(interval)}`,
    label: `holds ${few}`,
    why:
      least === 2
        ? `\`${func}\` needs two samples; with fewer it gives no result, or always 0`
        : `between ${between} the result is missing`,
    help: `read a range of ${formatDuration(2 * interval)} or longer`,
    related: [related],
    ...(how === 'scraped'
      ? { confidence: 'convention' as const, cause: `${name} ${range} ${interval}` }
      : {}),
  }
}
