import { type Read, readsOf } from '../../analysis/graph/reads.ts'
import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { jobsFor } from '../../config/scrape/jobs-by-name.ts'
import { isOfScrape } from '../../config/scrape/sample-states.ts'
import { droppingRule, mayScrape } from '../../config/scrape/stored-series.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { Rule, RuleFile } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { surelyLacks } from '../known-programs.ts'
import { conditionsOf, hasOtherSources, type Server, serversOf } from '../scrape-servers.ts'

/** A rule that needs a metric which all jobs that can scrape it keep out of the storage. */
const check: Check = defineCheck({
  id: 'graph/metric-dropped',
  create(context) {
    const shown = new ShownRules()
    const judge = (rule: Rule) => {
      const { file } = rule.group
      const servers = serversOf(file, context)
      if (servers.length === 0) return
      for (const read of needed(rule, context)) {
        const dropped = servers.flatMap((server) => droppedBy(read, server) ?? [])
        const [first] = dropped
        if (!first || dropped.length < servers.length) continue
        context.reportIn(rule.expr, nameSpan(read), {
          ...describe(read.name, first),
          ...(servers.some(({ shown }) => shown) && !namingRule(first.job, read.name)
            ? { severity: 'warning' as const }
            : {}),
        })
      }
    }
    return {
      RecordingRule: judge,
      AlertingRule: judge,
      Project({ origin, ruleFiles, configs }) {
        if (origin === 'markdown') shown.add(ruleFiles, configs)
      },
      PrometheusConfig(config) {
        if (config.carrier !== 'markdown') return
        for (const file of shown.changedBy(config)) reportShown(file, config, context)
      },
    }
  },
})

export default check

type NamedRead = Read & { readonly name: string }

/** A job with the rule by which it drops a metric. */
interface Dropping {
  readonly job: ScrapeJob
  readonly rule: RelabelRule
  /** There are other jobs, which do not scrape it or drop it too. */
  readonly amongOthers: boolean
  /** By convention, other jobs that keep it scrape programs which do not have it. */
  readonly confidence: 'proof' | 'convention'
}

/** The rules of documents, and the jobs that their blocks show. */
class ShownRules {
  readonly #files = new Map<string, Set<RuleFile>>()
  readonly #jobs = new Map<string, ScrapeJob[]>()

  add(ruleFiles: readonly RuleFile[], configs: readonly PrometheusConfig[]): void {
    for (const file of ruleFiles) {
      const { path } = file.source
      this.#files.set(path, (this.#files.get(path) ?? new Set()).add(file))
    }
    for (const { source, jobs } of configs)
      this.#jobs.set(source.path, [...(this.#jobs.get(source.path) ?? []), ...jobs])
  }

  /** The rule files beside a block that shows again, changed, the jobs of another. */
  changedBy({ source, jobs }: PrometheusConfig): readonly RuleFile[] {
    const all = this.#jobs.get(source.path) ?? []
    const isAgain = (job: ScrapeJob) =>
      all.some((one) => one !== job && one.name.value === job.name.value)
    return jobs.length > 0 && jobs.every(isAgain) ? [...(this.#files.get(source.path) ?? [])] : []
  }
}

/** What a rule cannot do without: scraped series that it names. */
function needed(rule: Rule, context: CheckContext): readonly NamedRead[] {
  if (!rule.expr.ast) return []
  const { recorded } = context.analysis.scope(rule.group.file)
  const names = new Set<string>()
  return readsOf(rule.expr.ast).flatMap((read) => {
    const { name } = read
    if (name === undefined || read.optional || names.has(name) || recorded.has(name)) return []
    if (name.includes(':') || name.startsWith('ALERTS') || isOfScrape(name)) return []
    names.add(name)
    return [{ ...read, name }]
  })
}

function droppedBy(read: NamedRead, server: Server): Dropping | undefined {
  if (hasOtherSources(server) || !server.jobs.some(hasRulesForMetrics)) return undefined
  const conditions = conditionsOf(read.selector)
  const jobs: ScrapeJob[] = []
  for (const job of jobsFor(server.jobs, conditions)) {
    if (!mayScrape(job, read.name, conditions)) continue
    if (!droppingRule(job, read.name) && !surelyLacks(job, read.name)) return undefined
    jobs.push(job)
  }
  const all = droppedByAll(jobs, read.name)
  const amongOthers = server.jobs.length > 1
  if (all) return { ...all, amongOthers, confidence: 'proof' }
  const exposing = jobs.filter((job) => !surelyLacks(job, read.name))
  const most = droppedByAll(exposing, read.name)
  return most && exposing.every((job) => namingRule(job, read.name))
    ? { ...most, amongOthers, confidence: 'convention' }
    : undefined
}

function hasRulesForMetrics({ metricRelabelRules }: ScrapeJob): boolean {
  return metricRelabelRules.length > 0
}

/** The first of some jobs, where each of them drops a metric. */
function droppedByAll(
  jobs: readonly ScrapeJob[],
  name: string,
): Pick<Dropping, 'job' | 'rule'> | undefined {
  const rules = jobs.map((job) => droppingRule(job, name))
  const [job] = jobs
  const [rule] = rules
  return job && rule && rules.every((one) => one !== undefined) ? { job, rule } : undefined
}

/** A block of a document that shows a job again drops by its name what a rule of the document reads. */
function reportShown(file: RuleFile, { jobs }: PrometheusConfig, context: CheckContext): void {
  if (serversOf(file, context).some(hasOtherSources)) return
  for (const { rules } of file.groups)
    for (const rule of rules)
      for (const read of needed(rule, context)) {
        const conditions = conditionsOf(read.selector)
        const found = jobs.map((job) => ({ job, rule: namingRule(job, read.name) }))
        const [first] = found
        if (!first?.rule || found.some((one) => !one.rule)) continue
        if (!jobs.some((job) => mayScrape(job, read.name, conditions))) continue
        const kind = rule.kind === 'AlertingRule' ? 'alert' : 'record'
        context.reportAt(file.source, rule.expr.map.toSource(nameSpan(read)), {
          ...describe(read.name, {
            job: first.job,
            rule: first.rule,
            amongOthers: true,
            confidence: 'proof',
          }),
          subject: { kind, name: rule.name.value, group: rule.group.name.value },
        })
      }
}

function namingRule(job: ScrapeJob, name: string): RelabelRule | undefined {
  const rule = droppingRule(job, name)
  if (rule?.action !== 'drop') return undefined
  const regexp = compileRegexp(rule.regex)
  return 'error' in regexp || !regexp.literals?.values.includes(name) ? undefined : rule
}

function nameSpan({ selector }: Read): Read['selector']['span'] {
  const matcher = selector.matchers.find(({ name }) => name.value === '__name__')
  return selector.name?.span ?? matcher?.value.span ?? selector.span
}

function describe(name: string, { job, rule, amongOthers, confidence }: Dropping): Report {
  const dropped = rule.action === 'keep' ? 'does not keep' : 'drops'
  return {
    message: `\`metric_relabel_configs\` of job \`${job.name.value}\` ${dropped} \`${name}\`, which the rule needs`,
    label: 'never stored',
    why: amongOthers
      ? 'no job that can scrape the metric stores it: the selector finds nothing'
      : 'it is the only job: the selector finds nothing',
    help:
      rule.action === 'keep'
        ? `add \`${name}\` to the \`regex\` of the rule that keeps metrics`
        : `take \`${name}\` out of what is dropped, or drop only a part of its series, by other labels`,
    related: [
      {
        file: job.source,
        span: rule.written.regex ?? rule.span,
        label: rule.action === 'keep' ? 'only these metrics are kept' : 'dropped here',
      },
    ],
    confidence,
  }
}
