import type { ScrapeJob, TargetGroup } from '../prometheus/prometheus-config.ts'
import { paramLabels, scrapeLabels } from '../relabel/scrape-labels.ts'
import {
  eitherOf,
  type LabelState,
  missing,
  mostValues,
  type Values,
  valuesOf,
} from './label-state.ts'
import { relabelState } from './relabel-state.ts'

/** Discovery whose targets have labels of its choice, not only those that begin with `__meta_`. */
const bringsLabels: ReadonlySet<string> = new Set([
  'file_sd_configs',
  'http_sd_configs',
  'kuma_sd_configs',
])

const metaOnly: ReadonlySet<string> = new Set(
  [
    'azure aws consul digitalocean docker dockerswarm dns ec2 ecs eureka gce hetzner ionos kubernetes',
    'lightsail linode marathon nerve nomad openstack outscale ovhcloud puppetdb rds elasticache msk',
    'scaleway serverset stackit triton uyuni vultr',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `${name}_sd_configs`),
)

/** Rules that are run for one job, counted for each group of targets; beyond it the groups are taken together. */
const mostRuns = 10_000

const states = new WeakMap<ScrapeJob, readonly LabelState[]>()

/** The labels of a job's targets after relabelling, one state for each section that gives targets; those that are surely dropped are left out. */
export function targetStates(job: ScrapeJob): readonly LabelState[] {
  const known = states.get(job)
  if (known) return known
  const found = discoveredStates(job).flatMap((state) => {
    const relabelled = relabelState(state, job.relabelRules)
    return relabelled ? [withInstance(relabelled)] : []
  })
  states.set(job, found)
  return found
}

/** Whether a job's targets are all written in the configuration. */
export function isStatic({ discoveries }: ScrapeJob): boolean {
  return discoveries.length === 0
}

/** Whether nothing that the targets of a job are labelled with is hidden from the configuration. */
export function isReadable({ mechanism }: { readonly mechanism: string }): boolean {
  return metaOnly.has(mechanism) && !bringsLabels.has(mechanism)
}

/** The labels of a job's targets before relabelling, one state for each section that gives targets. */
export function discoveredStates(job: ScrapeJob): readonly LabelState[] {
  const ofJob = new Map<string, Values>()
  for (const { name, value } of [...scrapeLabels(job, {}), ...paramLabels(job)])
    if (!ofJob.has(name)) ofJob.set(name, new Set([value]))
  const groups = job.staticConfigs.filter(({ targets }) => targets.length > 0)
  const rules = job.relabelRules.length + job.metricRelabelRules.length
  const each = groups.map((group) => ofGroup(group, ofJob))
  const statics = groups.length * rules > mostRuns ? [anyOf(each)] : each
  const mechanisms = [...new Set(job.discoveries.map((one) => isReadable(one)))]
  return [...statics, ...mechanisms.map((readable) => ofDiscovery(readable, ofJob))]
}

function ofGroup({ targets, labels }: TargetGroup, ofJob: ReadonlyMap<string, Values>): LabelState {
  const known = new Map(ofJob)
  for (const { name, value } of labels)
    if (value.value !== '') known.set(name.value, new Set([value.value]))
  const addresses = new Set(targets.map(({ value }) => value))
  known.set('__address__', addresses.size > mostValues ? 'any' : addresses)
  return { known, others: () => false, prefixes: [], open: false }
}

/** One state for many. */
function anyOf(states: readonly LabelState[]): LabelState {
  const known = new Map<string, Values>()
  const names = new Set(states.flatMap((state) => [...state.known.keys()]))
  for (const name of names)
    known.set(
      name,
      states.reduce<Values>((all, state) => eitherOf(all, valuesOf(state, name)), new Set()),
    )
  return { known, others: () => false, prefixes: [], open: false }
}

function ofDiscovery(readable: boolean, ofJob: ReadonlyMap<string, Values>): LabelState {
  if (!readable)
    return {
      known: new Map([...ofJob].map(([name]) => [name, 'any'])),
      others: () => true,
      prefixes: [''],
      open: true,
    }
  const known = new Map(ofJob).set('__address__', 'any')
  return { known, others: (name) => name.startsWith('__meta_'), prefixes: ['__meta_'], open: false }
}

/** Without a label `instance` a target gets its address. */
function withInstance(state: LabelState): LabelState {
  const instance = state.known.get('instance')
  if (instance && (instance === 'any' || !instance.has(''))) return state
  const address = state.known.get('__address__') ?? missing
  const values: Values =
    address === 'any' || state.others('instance')
      ? 'any'
      : new Set([...(instance ?? []), ...address].filter((value) => value !== ''))
  return { ...state, known: new Map(state.known).set('instance', values) }
}
