import { parseDuration } from '../../model/duration.ts'
import type { Matcher } from '../../model/matcher.ts'
import type { ScrapeJob } from '../prometheus/prometheus-config.ts'
import type { RelabelRule } from '../relabel/relabel-rule.ts'
import { federationMatches, mayFederate } from './federation.ts'
import { type LabelState, mayBe, valuesOf } from './label-state.ts'
import { droppedAt } from './relabel-state.ts'
import {
  exposedStates,
  isOfScrape,
  sampleStates,
  scrapedStates,
  scrapeStates,
} from './sample-states.ts'
import { targetStates } from './target-states.ts'

/** Conditions on labels, by their names; without those on the metric name. */
export type Conditions = ReadonlyMap<string, readonly Matcher[]>

/** Whether a job may store series of a name that satisfy some conditions. */
export function mayStore(job: ScrapeJob, name: string, conditions: Conditions): boolean {
  return mayGive(job, name, conditions, () => sampleStates(job, name))
}

/** Whether a job may scrape series of a name that satisfy some conditions, before rules drop some and change others. */
export function mayScrape(job: ScrapeJob, name: string, conditions: Conditions): boolean {
  return mayGive(job, name, conditions, () => scrapedStates(job))
}

/** What the server makes of scrapes has the labels of targets; a job that federates gets it of other servers too, and of all else what it asks for. */
function mayGive(
  job: ScrapeJob,
  name: string,
  conditions: Conditions,
  states: () => readonly LabelState[],
): boolean {
  const matches = federationMatches(job)
  if (isOfScrape(name)) {
    if (satisfies(scrapeStates(job), conditions)) return true
    if (!matches) return false
  }
  const asked = matches?.some((match) => mayFederate(match, name, conditions)) ?? true
  return asked && satisfies(states(), conditions)
}

function satisfies(states: readonly LabelState[], conditions: Conditions): boolean {
  return states.some((state) =>
    [...conditions].every(([label, matchers]) =>
      mayBe(state, label, (value) => matchers.every((one) => one.matches(value))),
    ),
  )
}

/** The rule that keeps every series of a name out of the storage; undefined where one may be stored, or there are no targets. */
export function droppingRule(job: ScrapeJob, name: string): RelabelRule | undefined {
  const { metricRelabelRules: rules } = job
  if (targetStates(job).length === 0 || sampleStates(job, name).length > 0) return undefined
  const [at] = exposedStates(job, name, rules).map((state) => droppedAt(state, rules))
  return at === undefined ? rules.find(({ targetLabel }) => targetLabel === '__name__') : rules[at]
}

/** Milliseconds between the scrapes of a job's targets, the least of them; undefined where relabelling may set it. */
export function scrapeInterval(job: ScrapeJob): number | undefined {
  const intervals = targetStates(job).flatMap((state) => {
    const values = valuesOf(state, '__scrape_interval__')
    return values === 'any' ? [undefined] : [...values].map(milliseconds)
  })
  const known = intervals.flatMap((one) => one ?? [])
  return known.length > 0 && known.length === intervals.length ? Math.min(...known) : undefined
}

function milliseconds(text: string): number | undefined {
  const parsed = parseDuration(text)
  return 'ms' in parsed && parsed.ms > 0 ? parsed.ms : undefined
}
