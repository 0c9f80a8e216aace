import { setMatches } from '../../model/matcher.ts'
import type { ScrapeJob } from '../prometheus/prometheus-config.ts'
import { valuesOf } from './label-state.ts'
import { scrapeStates, statesAfter } from './sample-states.ts'
import type { Conditions } from './stored-series.ts'

/** Jobs by the values that the label `job` of their series may have. */
interface JobsByName {
  readonly named: ReadonlyMap<string, readonly ScrapeJob[]>
  /** Those whose series may have any. */
  readonly others: readonly ScrapeJob[]
}

const indexes = new WeakMap<readonly ScrapeJob[], JobsByName>()

/** The jobs of a server that may give series which satisfy a condition on `job`, or more; in their order where there is none. */
export function jobsFor(jobs: readonly ScrapeJob[], conditions: Conditions): readonly ScrapeJob[] {
  const names = namesAsked(conditions)
  if (!names) return jobs
  const { named, others } = indexOf(jobs)
  return [...new Set([...names.flatMap((name) => named.get(name) ?? []), ...others])]
}

function namesAsked(conditions: Conditions): readonly string[] | undefined {
  for (const matcher of conditions.get('job') ?? []) {
    if (matcher.op === '=') return [matcher.value]
    if (matcher.op === '=~' && matcher.regexp?.literals?.caseSensitive) return setMatches(matcher)
  }
  return undefined
}

function indexOf(jobs: readonly ScrapeJob[]): JobsByName {
  const known = indexes.get(jobs)
  if (known) return known
  const named = new Map<string, ScrapeJob[]>()
  const others: ScrapeJob[] = []
  for (const job of jobs) {
    const names = namesOf(job)
    if (!names) others.push(job)
    else for (const name of names) named.set(name, [...(named.get(name) ?? []), job])
  }
  const index = { named, others }
  indexes.set(jobs, index)
  return index
}

/** The values of `job` of a job's series, before and after rules for metrics; undefined where they are not known. */
function namesOf(job: ScrapeJob): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  const states = [...scrapeStates(job), ...statesAfter(job, undefined, job.metricRelabelRules)]
  for (const state of states) {
    const values = valuesOf(state, 'job')
    if (values === 'any') return undefined
    for (const value of values) names.add(value)
  }
  return names
}
