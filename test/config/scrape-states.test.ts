import { describe, expect, test } from 'vitest'
import type { ScrapeJob } from '../../src/config/prometheus/prometheus-config.ts'
import { discoveredLabels } from '../../src/config/relabel/assemble-target.ts'
import { relabel } from '../../src/config/relabel/relabel.ts'
import { staticTargets } from '../../src/config/relabel/static-targets.ts'
import { type LabelState, valuesOf } from '../../src/config/scrape/label-state.ts'
import { relabelState } from '../../src/config/scrape/relabel-state.ts'
import { sampleStates } from '../../src/config/scrape/sample-states.ts'
import { droppingRule, mayStore, scrapeInterval } from '../../src/config/scrape/stored-series.ts'
import { discoveredStates, targetStates } from '../../src/config/scrape/target-states.ts'
import type { Label, Labels } from '../../src/model/labels.ts'
import { createMatcher, type Matcher } from '../../src/model/matcher.ts'
import { isValidLabelName } from '../../src/model/metric-name.ts'
import { RelabellingGenerator } from './generate-relabelling.ts'
import { loadConfig } from './load-config.ts'
import { readGeneratedJobs } from './read-generated-jobs.ts'

const target = { major: 3, minor: 14 }

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x8000_0000
  }
}

const jobs: readonly ScrapeJob[] = (() => {
  const generator = new RelabellingGenerator(random(7))
  const generated = Array.from({ length: 400 }, (_, index) => generator.job(index, 3))
  return readGeneratedJobs(generated, target)
})()

function contradiction(labels: Labels, state: LabelState): string | undefined {
  for (const { name, value } of labels) {
    const values = valuesOf(state, name)
    if (values !== 'any' && !values.has(value)) return `${name} cannot be ${value}`
  }
  const present = new Set(labels.map(({ name }) => name))
  for (const [name, values] of state.known)
    if (values !== 'any' && !values.has('') && !present.has(name) && isValidLabelName(name, 'utf8'))
      return `${name} must be there`
  return undefined
}

function shown({ relabelRules }: ScrapeJob, labels: Labels): string {
  const rules = relabelRules.map(({ action, sourceLabels, regex, targetLabel, replacement }) =>
    [action, sourceLabels.map(({ value }) => value), regex, targetLabel, replacement].join(' '),
  )
  return JSON.stringify([rules, labels], null, 1)
}

function isAllowed(labels: Labels, states: readonly LabelState[]): boolean {
  return states.some((state) => contradiction(labels, state) === undefined)
}

function hide(state: LabelState, hidden: (name: string) => boolean): LabelState {
  const known = new Map([...state.known].filter(([name]) => !hidden(name)))
  return { known, others: hidden, prefixes: [''], open: false }
}

describe('what is known of labels allows what relabelling makes of them', () => {
  const outcomes = jobs.flatMap((job) =>
    staticTargets(job).map(({ labels }) => {
      const before: readonly Label[] = discoveredLabels(job, labels)
      return { job, before, ...relabel(before, job.relabelRules) }
    }),
  )

  test('where all of them are written', () => {
    const kept = outcomes.filter(({ dropped }) => !dropped)
    expect(kept.length).toBeGreaterThan(300)
    for (const { job, labels } of kept) {
      const states = discoveredStates(job).flatMap(
        (state) => relabelState(state, job.relabelRules) ?? [],
      )
      expect(isAllowed(labels, states), shown(job, labels)).toBe(true)
    }
  })

  test.each([
    ['those of discovery', (name: string) => name.startsWith('__meta_')],
    ['those without underscores', (name: string) => !name.startsWith('__')],
    ['all of them', () => true],
  ])('where %s are not known', (_, hidden) => {
    for (const { job, labels, dropped } of outcomes) {
      if (dropped) continue
      const states = discoveredStates(job).flatMap(
        (state) => relabelState(hide(state, hidden), job.relabelRules) ?? [],
      )
      expect(isAllowed(labels, states), shown(job, labels)).toBe(true)
    }
  })
})

function jobOf(text: string): ScrapeJob {
  const { config, problems } = loadConfig(`scrape_configs:\n${text}`)
  const [job] = config.jobs
  if (!job || problems.length > 0) throw new Error(problems[0]?.message ?? 'no job')
  return job
}

function having(label: string, value: string): ReadonlyMap<string, readonly Matcher[]> {
  const matcher = createMatcher(label, '=', value)
  return new Map([[label, 'error' in matcher ? [] : [matcher]]])
}

describe('a job', () => {
  const pods = `  - job_name: pods
    kubernetes_sd_configs: [{role: pod}]
    relabel_configs:
      - source_labels: [__meta_kubernetes_service_name]
        action: keep
        regex: api|web
      - source_labels: [__meta_kubernetes_service_name]
        target_label: job
      - source_labels: [__meta_kubernetes_namespace]
        target_label: namespace
`

  test('keeps the values that a rule lets through', () => {
    const [state] = targetStates(jobOf(pods))
    expect(state && valuesOf(state, 'job')).toEqual(new Set(['api', 'web']))
    expect(state && valuesOf(state, 'namespace')).toBe('any')
    expect(state && valuesOf(state, 'pod')).toEqual(new Set(['']))
    expect(mayStore(jobOf(pods), 'up', having('job', 'web'))).toBe(true)
    expect(mayStore(jobOf(pods), 'up', having('job', 'pods'))).toBe(false)
  })

  test('may give any label where discovery or a labelmap does', () => {
    const files = '  - job_name: a\n    file_sd_configs: [{files: [a.json]}]\n'
    expect(targetStates(jobOf(files))[0]?.open).toBe(true)
    const mapped = `  - job_name: a
    kubernetes_sd_configs: [{role: node}]
    relabel_configs: [{action: labelmap, regex: __meta_kubernetes_node_label_(.+), replacement: node_$1}]
`
    const [state] = targetStates(jobOf(mapped))
    expect(state && valuesOf(state, 'node_zone')).toBe('any')
    expect(state && valuesOf(state, 'job')).toEqual(new Set(['a']))
  })

  test('tells the rule that drops a metric', () => {
    const job = jobOf(`  - job_name: a
    static_configs: [{targets: [a:1]}]
    metric_relabel_configs:
      - {source_labels: [__name__], regex: 'go_.*', action: drop}
      - {source_labels: [__name__, le], regex: 'x_bucket;1', action: drop}
      - {source_labels: [__name__], regex: 'old_(.+)', target_label: __name__}
`)
    expect(droppingRule(job, 'x_bucket')).toBeUndefined()
    expect(sampleStates(job, 'x_bucket')).toHaveLength(1)
    const plain = { ...job, metricRelabelRules: job.metricRelabelRules.slice(0, 2) }
    expect(droppingRule(plain, 'go_info')).toBe(job.metricRelabelRules[0])
  })

  test('has the interval that relabelling leaves', () => {
    const job = jobOf(
      '  - job_name: a\n    scrape_interval: 30s\n    static_configs: [{targets: [a:1]}]\n',
    )
    expect(scrapeInterval(job)).toBe(30_000)
    const annotated = jobOf(`  - job_name: a
    kubernetes_sd_configs: [{role: pod}]
    relabel_configs:
      - {source_labels: [__meta_kubernetes_pod_annotation_interval], regex: (.+), target_label: __scrape_interval__}
`)
    expect(scrapeInterval(annotated)).toBeUndefined()
  })

  test('with ten thousand groups of targets and a thousand rules is judged in no time', () => {
    const one = jobOf(
      '  - job_name: a\n    static_configs: [{targets: [a:1]}]\n    relabel_configs: [{target_label: b, replacement: x}]\n',
    )
    const many = <T>(items: readonly T[], count: number): readonly T[] =>
      Array.from({ length: count }, () => items).flat()
    const job = {
      ...one,
      staticConfigs: many(one.staticConfigs, 10_000),
      relabelRules: many(one.relabelRules, 1_000),
    }
    const started = performance.now()
    expect(targetStates(job)).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
