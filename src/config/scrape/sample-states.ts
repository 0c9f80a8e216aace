import type { ScrapeJob } from '../prometheus/prometheus-config.ts'
import type { RelabelRule } from '../relabel/relabel-rule.ts'
import { eitherOf, type LabelState, missing, type Values, valuesOf } from './label-state.ts'
import { relabelState } from './relabel-state.ts'
import { targetStates } from './target-states.ts'

const metricName = '__name__'

/** Series that the server makes of each scrape itself; neither `metric_relabel_configs` nor `honor_labels` touch them. */
export function isOfScrape(name: string): boolean {
  return (
    name === 'up' ||
    /^scrape_(?:duration_seconds|samples_|series_added|timeout_|sample_limit|body_size)/.test(name)
  )
}

/** Names of which the states are remembered, for each job. */
const mostRemembered = 200

const remembered = new WeakMap<ScrapeJob, Map<string, readonly LabelState[]>>()

/** The labels of the series that the server makes of a job's scrapes. */
export function scrapeStates(job: ScrapeJob): readonly LabelState[] {
  return targetStates(job).map(visible)
}

/**
 * The labels of the series that a job stores under a metric name, one state for each section that gives targets. None: the
 * job stores no such series, whatever its targets expose.
 */
export function sampleStates(job: ScrapeJob, name: string): readonly LabelState[] {
  const ofJob = remembered.get(job) ?? new Map<string, readonly LabelState[]>()
  remembered.set(job, ofJob)
  const rules = job.metricRelabelRules
  const key = rules.length === 0 ? '' : name
  const known = ofJob.get(key)
  if (known) return known
  const states = statesAfter(job, name, rules)
  if (ofJob.size >= mostRemembered) ofJob.clear()
  ofJob.set(key, states)
  return states
}

const exposed = new WeakMap<ScrapeJob, readonly LabelState[]>()

/** The labels of the series that a job scrapes, whatever they are called, before rules run. */
export function scrapedStates(job: ScrapeJob): readonly LabelState[] {
  const known = exposed.get(job)
  if (known) return known
  const states = exposedStates(job, undefined, [])
  exposed.set(job, states)
  return states
}

/** The labels that series have when some rules of a job for metrics have run; without a name, those of any metric. */
export function statesAfter(
  job: ScrapeJob,
  name: string | undefined,
  rules: readonly RelabelRule[],
): readonly LabelState[] {
  return exposedStates(job, name, rules).flatMap((before) => {
    const state = relabelState(before, rules)
    return state && (name === undefined || mayBeCalled(state, name)) ? [state] : []
  })
}

/** The labels of series as they are scraped, before rules run; without a name, those of any metric. */
export function exposedStates(
  job: ScrapeJob,
  name: string | undefined,
  rules: readonly RelabelRule[],
): readonly LabelState[] {
  const names = name === undefined ? 'any' : namesBefore(name, rules)
  return scrapeStates(job).map((target) => {
    const sample = ofSample(target, job.honorLabels.value)
    return { ...sample, known: new Map(sample.known).set(metricName, names) }
  })
}

/** The labels of a target that its series get. */
function visible(state: LabelState): LabelState {
  const known = new Map([...state.known].filter(([name]) => !name.startsWith('__')))
  return { ...state, known, others: (name) => !name.startsWith('__') && state.others(name) }
}

/** A series has the labels of its target, unless it may keep its own, and whatever others the target exposes. */
function ofSample(target: LabelState, honorLabels: boolean): LabelState {
  const known = new Map<string, Values>()
  for (const [name, values] of target.known)
    if (honorLabels || (values !== 'any' && values.has(''))) known.set(name, 'any')
    else known.set(name, values)
  return { known, others: (name) => !name.startsWith('__'), prefixes: [''], open: target.open }
}

/** Under which names a metric may have been exposed that is stored under another. */
function namesBefore(name: string, rules: readonly RelabelRule[]): Values {
  return rules.some(mayRename) ? 'any' : new Set([name])
}

function mayRename({ action, targetLabel }: RelabelRule): boolean {
  return (
    (targetLabel === metricName || targetLabel.includes('$')) &&
    action !== 'keepequal' &&
    action !== 'dropequal'
  )
}

function mayBeCalled(state: LabelState, name: string): boolean {
  const names = eitherOf(valuesOf(state, metricName), missing)
  return names === 'any' || names.has(name)
}
