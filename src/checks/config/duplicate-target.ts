import { structAt } from '../../config/decode/field-access.ts'
import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { assembleStaticTargets } from '../../config/relabel/assemble-static-targets.ts'
import { jobNameScheme } from '../../config/relabel/job-name-scheme.ts'
import { scrapeUrl } from '../../config/relabel/scrape-url.ts'
import type { ConfigValue, StructValue } from '../../config/shape/shape.ts'
import { labelsKey } from '../../model/labels.ts'
import type { Located } from '../../text/located.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { isFilledIn, isReadList } from '../relabel-lists.ts'

/** A target as it is scraped. */
interface Scraped {
  readonly job: ScrapeJob
  readonly address: Located<string>
  /** Equal for targets that answer the same: the URL, and what is sent with it. */
  readonly request: string
  readonly labels: string
}

/** Two targets of `static_configs` that are one, as the server scrapes them. */
const check: Check = defineCheck({
  id: 'config/duplicate-target',
  create(context) {
    return {
      PrometheusConfig(config) {
        const first = new Map<string, Scraped>()
        for (const job of config.jobs) {
          const again: (readonly [Scraped, Scraped])[] = []
          for (const target of targetsOf(job, config, context)) {
            const other = first.get(target.request)
            if (other) again.push([target, other])
            else first.set(target.request, target)
          }
          reportJob(job, again, context)
        }
      },
    }
  },
})

export default check

/** One finding for each other job that has targets of this one. */
function reportJob(
  job: ScrapeJob,
  pairs: readonly (readonly [Scraped, Scraped])[],
  context: CheckContext,
): void {
  const byJob = new Map<ScrapeJob, [Scraped, Scraped][]>()
  for (const [target, other] of pairs)
    byJob.set(other.job, [...(byJob.get(other.job) ?? []), [target, other]])
  for (const [otherJob, shared] of byJob) {
    const leading = shared.find(differs) ?? shared[0]
    if (!leading) continue
    const [target, other] = leading
    const report = otherJob === job ? withinJob(leading) : acrossJobs(job, otherJob, shared)
    if (report)
      context.reportAt(job.source, target.address.span, {
        ...report,
        related: [{ file: otherJob.source, span: other.address.span, label: 'scraped here too' }],
        subject: { kind: 'job', name: job.name.value },
      })
  }
}

function differs([target, other]: readonly [Scraped, Scraped]): boolean {
  return target.labels !== other.labels
}

function withinJob([target, other]: readonly [Scraped, Scraped]): Report {
  const address = `\`${target.address.value}\``
  const alike = target.address.value.toLowerCase() === other.address.value.toLowerCase()
  if (!differs([target, other]))
    return {
      message: alike
        ? `target ${address} is listed twice with the same labels`
        : `targets \`${other.address.value}\` and ${address} are one after relabelling`,
      label: 'once more',
      why: 'Prometheus scrapes it once',
      help: 'take one of the two out',
      confidence: 'hint',
    }
  return {
    message: alike
      ? `target ${address} is scraped twice by this job, with different labels`
      : `target ${address} is scraped at the same URL as \`${other.address.value}\``,
    label: 'once more',
    why: 'every series of it is stored twice, and sums count it twice',
    help: alike
      ? 'take one of the two out, or put all labels into one group'
      : 'let rules set a parameter that tells them apart (`__param_target`), or take one out',
  }
}

function acrossJobs(
  job: ScrapeJob,
  other: ScrapeJob,
  shared: readonly (readonly [Scraped, Scraped])[],
): Report | undefined {
  const selects = [job, other].filter(selectsMetrics).length
  if (selects === 2) return undefined
  const [first] = shared
  const what =
    shared.length === 1
      ? `target \`${first?.[0].address.value}\` is`
      : `${shared.length} targets of job \`${job.name.value}\` are`
  return {
    message: `${what} scraped by job \`${other.name.value}\` too`,
    label: 'once more',
    why: 'every series is stored twice under two jobs, and sums without a `job` count it twice',
    help: 'take it out of one of the jobs, or correct its address',
    ...(selects === 1 ? { confidence: 'hint' as const } : {}),
  }
}

/** The job stores a part of what it scrapes: another may store the rest. */
function selectsMetrics({ metricRelabelRules }: ScrapeJob): boolean {
  return metricRelabelRules.some(({ action }) => /^(?:keep|drop)/.test(action))
}

function targetsOf(
  job: ScrapeJob,
  config: PrometheusConfig,
  { target }: CheckContext,
): readonly Scraped[] {
  const text = job.source.text.slice(job.span.start, job.span.end)
  if (isFilledIn(text) || !isReadList(job.value, 'relabel_configs', job.relabelRules)) return []
  const global = structAt(config.value, 'global')
  const scheme = jobNameScheme(job.value, global, target)
  const options = { target, scheme, ...(global ? { global } : {}) }
  const sent = JSON.stringify(whatIsSent(job.value))
  const found = assembleStaticTargets(job, options) ?? []
  return found.flatMap(({ target: { address }, assembled }): readonly Scraped[] => {
    if (assembled.kind !== 'target') return []
    const url = comparable(scrapeUrl(job, assembled.internal))
    return [{ job, address, request: `${url} ${sent}`, labels: labelsKey(assembled.labels) }]
  })
}

/** The URL with its host in lower case, and without the port that its scheme has by default. */
function comparable(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^(.*?):\/\/([^/?]*)(.*)$/.exec(url) ?? []
  const port = scheme === 'https' ? ':443' : ':80'
  const bare = host.toLowerCase()
  return `${scheme}://${bare.endsWith(port) ? bare.slice(0, -port.length) : bare}${rest}`
}

const credentials = [
  'basic_auth',
  'authorization',
  'oauth2',
  'bearer_token',
  'bearer_token_file',
  'http_headers',
  'proxy_url',
  'tls_config',
]

/** What decides over the answer besides the URL. It is compared, and never shown. */
function whatIsSent(job: StructValue): readonly unknown[] {
  return credentials.map((field) => {
    const value = job.fields.get(field)?.value
    return value ? plain(value) : null
  })
}

function plain(value: ConfigValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'list':
      return value.items.map(plain)
    case 'map':
      return value.entries.map((entry) => [entry.key.text, plain(entry.value)])
    case 'struct':
      return [...value.fields].map(([name, field]) => [name, field.value && plain(field.value)])
    case 'any':
      return value.node.span.start
  }
}
