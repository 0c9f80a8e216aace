import type { PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import { federationMatches } from '../config/scrape/federation.ts'
import { type LabelState, mayHave } from '../config/scrape/label-state.ts'
import { scrapedStates, statesAfter } from '../config/scrape/sample-states.ts'
import { targetStates } from '../config/scrape/target-states.ts'
import { configsByFile } from '../project/configs-by-file.ts'
import type { Project } from '../project/project.ts'
import type { RuleFile } from '../rules/rule-file.ts'

/** The names of the labels that scraping adds to series, beside `job` and `instance`; undefined where they are not all known. */
export type TargetLabels = ReadonlySet<string> | undefined

/**
 * What the configurations that load each rule file put on targets. A file that is loaded by several may read series with the
 * labels of any of them; of one that none loads nothing is known.
 */
export function targetLabelsByFile(
  projects: readonly Project[],
): ReadonlyMap<RuleFile, ReadonlySet<string>> {
  const shared = new Map<string, TargetLabels>()
  const labels = new Map<RuleFile, ReadonlySet<string>>()
  for (const [file, configs] of configsByFile(projects)) {
    const key = configs.map((config) => numberOf(config)).join(' ')
    if (!shared.has(key)) shared.set(key, targetLabelsOf(configs))
    const found = shared.get(key)
    if (found) labels.set(file, found)
  }
  return labels
}

let numbered = 0
const numbers = new WeakMap<PrometheusConfig, number>()

function numberOf(config: PrometheusConfig): number {
  const known = numbers.get(config) ?? ++numbered
  numbers.set(config, known)
  return known
}

/** The labels that the jobs of some configurations put on targets. */
function targetLabelsOf(configs: readonly PrometheusConfig[]): TargetLabels {
  const labels = new Set<string>()
  let jobs = 0
  for (const { jobs: own, complete, carrier } of configs) {
    if (!complete && carrier !== 'markdown') return undefined
    for (const job of own) {
      if (carrier === 'markdown' && federationMatches(job)) continue
      const names = labelsOfJob(job)
      if (!names) return undefined
      jobs++
      for (const name of names) labels.add(name)
    }
  }
  return jobs > 0 ? labels : undefined
}

/** With `honor_labels` targets pass on labels of others. */
function labelsOfJob(job: ScrapeJob): readonly string[] | undefined {
  if (job.honorLabels.value) return undefined
  const targets = targetStates(job)
  const series = statesAfter(job, undefined, job.metricRelabelRules)
  if ([...targets, ...series].some(({ open }) => open)) return undefined
  const exposed = new Set(scrapedStates(job).flatMap(({ known }) => [...known.keys()]))
  const written = new Set(job.metricRelabelRules.map(({ targetLabel }) => targetLabel))
  const ofTargets = targets.flatMap((state) => namesIn(state, () => true))
  const ofSeries = series.flatMap((state) =>
    namesIn(state, (name) => written.has(name) || !exposed.has(name)),
  )
  return [...ofTargets, ...ofSeries]
}

function namesIn(state: LabelState, counts: (name: string) => boolean): readonly string[] {
  return [...state.known.keys()].filter(
    (name) => !name.startsWith('__') && counts(name) && mayHave(state, name),
  )
}
