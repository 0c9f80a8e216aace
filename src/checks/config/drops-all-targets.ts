import { structAt } from '../../config/decode/field-access.ts'
import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { assembleStaticTargets } from '../../config/relabel/assemble-static-targets.ts'
import { jobNameScheme } from '../../config/relabel/job-name-scheme.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { mayHave } from '../../config/scrape/label-state.ts'
import { sourceValues } from '../../config/scrape/relabel-state.ts'
import { contains } from '../../text/span.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { listsOfJob, type RelabelList, type RuleSite, sitesOf } from '../relabel-lists.ts'

/** A job of whose targets none passes its rules. */
const check: Check = defineCheck({
  id: 'config/drops-all-targets',
  create(context) {
    return {
      ScrapeJob(job, config) {
        const list = listsOfJob(job).find(({ of }) => of === 'targets')
        if (list) reportJob(job, config, list, context)
      },
    }
  },
})

export default check

function reportJob(
  job: ScrapeJob,
  config: PrometheusConfig,
  list: RelabelList,
  context: CheckContext,
): void {
  const sites = sitesOf(list)
  const last =
    job.discoveries.length === 0 ? lastDrop(job, config, context) : emptyingRule(list, sites)
  if (!last || readsHash(last, job.relabelRules)) return
  const place = last.written.action ?? last.span
  context.reportAt(job.source, contains(job.span, place) ? place : job.name.span, {
    ...(isUnconditional(last) ? switchedOff : contradiction(last, job, sites)),
    message: messageOf(last, job, sites),
    subject: { kind: 'job', name: job.name.value },
  })
}

const switchedOff = {
  label: 'drops everything',
  why: 'the job scrapes nothing; it is switched off by a rule without conditions',
  help: 'take the job out, or the rule',
  confidence: 'hint',
} as const

function contradiction(
  last: RelabelRule,
  { source, relabelRules }: ScrapeJob,
  sites: readonly RuleSite[],
): Omit<Report, 'message'> {
  const before = relabelRules.slice(0, relabelRules.indexOf(last)).filter(isFilter)
  const site = sites.find(({ rule }) => rule === last)
  const values = new Set<string>()
  for (const state of site?.before ?? []) {
    const found = sourceValues(state, last)
    for (const value of found === 'any' ? [] : found) values.add(value)
  }
  const [only, ...more] = values
  const seen = only && more.length === 0 ? `, as the value is \`${only}\`` : ''
  return {
    label: before.length > 0 ? 'drops what is left' : 'drops all of them',
    why: `the job scrapes nothing${seen}`,
    help: 'correct the condition, or take the job out',
    related: before.map(({ written, span }) => ({
      file: source,
      span: written.action ?? span,
      label: 'chooses among them before',
    })),
  }
}

function messageOf(last: RelabelRule, job: ScrapeJob, sites: readonly RuleSite[]): string {
  const message = `no target of job \`${job.name.value}\` passes its \`relabel_configs\``
  const site = sites.find(({ rule }) => rule === last)
  const absent = last.sourceLabels.find(
    ({ value }) => site && !site.before.some((state) => mayHave(state, value)),
  )
  return absent ? `${message}: \`${absent.value}\` is never set` : message
}

/** Of the rules that drop the targets written in the configuration, the one that stands last; none where one passes. */
function lastDrop(
  job: ScrapeJob,
  config: PrometheusConfig,
  { target }: CheckContext,
): RelabelRule | undefined {
  const global = structAt(config.value, 'global')
  const scheme = jobNameScheme(job.value, global, target)
  const options = { target, scheme, ...(global ? { global } : {}) }
  let last = -1
  for (const { assembled } of assembleStaticTargets(job, options) ?? []) {
    if (assembled.kind !== 'dropped') return undefined
    last = Math.max(last, assembled.index)
  }
  return job.relabelRules[last]
}

/** The rule after which nothing can be left, whatever is discovered. */
function emptyingRule(
  { states }: RelabelList,
  sites: readonly RuleSite[],
): RelabelRule | undefined {
  const last = sites[sites.length - 1]
  return states.length > 0 && last?.after.length === 0 ? last.rule : undefined
}

/** Shards of a server keep what hashes to their number, which may be nothing. */
function readsHash({ sourceLabels }: RelabelRule, rules: readonly RelabelRule[]): boolean {
  return sourceLabels.some(({ value }) =>
    rules.some(({ action, targetLabel }) => action === 'hashmod' && targetLabel === value),
  )
}

function isFilter({ action }: RelabelRule): boolean {
  return /^(?:keep|drop)/.test(action)
}

function isUnconditional({ action, sourceLabels }: RelabelRule): boolean {
  return (action === 'drop' || action === 'keep') && sourceLabels.length === 0
}
