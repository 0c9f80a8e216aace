import { itemsAt, structAt, structsAt } from '../config/decode/field-access.ts'
import type { PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import type { RelabelRule } from '../config/relabel/relabel-rule.ts'
import type { LabelState, Values } from '../config/scrape/label-state.ts'
import { relabelState } from '../config/scrape/relabel-state.ts'
import { discoveredStates } from '../config/scrape/target-states.ts'
import type { StructValue } from '../config/shape/shape.ts'
import type { Subject } from '../diagnostic/diagnostic.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { SourceFile } from '../text/source-file.ts'

/** What rules of a list are run over. */
export type Relabelled = 'targets' | 'series' | 'alerts'

/** A list of rules, all of them known, with what is known of the labels that it begins with. */
export interface RelabelList {
  /** `relabel_configs`, `metric_relabel_configs`, … */
  readonly name: string
  readonly of: Relabelled
  readonly rules: readonly RelabelRule[]
  /** One for each section that gives targets; one of series and alerts. None: nothing is known. */
  readonly states: readonly LabelState[]
  /** Where each rule is written; a rule that an alias brings stands elsewhere. */
  readonly places: readonly number[]
  readonly job?: ScrapeJob
  readonly source: SourceFile
  readonly subject?: Subject
}

/** One rule with what is known of the labels when it runs: the states that no rule before it surely drops. */
export interface RuleSite {
  readonly rule: RelabelRule
  readonly index: number
  readonly before: readonly LabelState[]
  readonly after: readonly LabelState[]
}

/** A job with more sections than these is not looked into. */
const mostStates = 500

/** Discovery whose labels all begin with its name: `__meta_consul_` of `consul_sd_configs`. */
const namedAlike: ReadonlySet<string> = new Set(
  'azure consul digitalocean docker dockerswarm dns ec2 eureka gce hetzner ionos kubernetes lightsail linode marathon nerve nomad openstack ovhcloud puppetdb scaleway serverset triton uyuni vultr'
    .split(' ')
    .map((name) => `${name}_sd_configs`),
)

/** The lists of a configuration. */
export function relabelLists(config: PrometheusConfig): readonly RelabelList[] {
  return [...config.jobs.flatMap(listsOfJob), ...listsOfSending(config)]
}

/** The two lists of a job; those with errors, or with what other tools fill in, are left out. */
export function listsOfJob(job: ScrapeJob): readonly RelabelList[] {
  if (isFilledIn(job.source.text.slice(job.span.start, job.span.end))) return []
  const subject: Subject = { kind: 'job', name: job.name.value }
  const shared = { job, source: job.source, subject }
  const lists: RelabelList[] = []
  if (isReadList(job.value, 'relabel_configs', job.relabelRules)) {
    const found = discoveredStates(job).map((state) => narrowed(state, job))
    const states = found.length > mostStates ? [] : found
    const rules = job.relabelRules
    const places = placesOf(job.value, 'relabel_configs')
    lists.push({ ...shared, name: 'relabel_configs', of: 'targets', rules, states, places })
  }
  const name = 'metric_relabel_configs'
  const rules = job.metricRelabelRules
  if (isReadList(job.value, name, rules))
    lists.push({
      ...shared,
      name,
      of: 'series',
      rules,
      states: [anySeries],
      places: placesOf(job.value, name),
    })
  return lists
}

/** The lists for what is sent on: to remote storage, and alerts. */
function listsOfSending(config: PrometheusConfig): readonly RelabelList[] {
  const { source } = config
  const lists: RelabelList[] = []
  const add = (
    value: StructValue | undefined,
    name: string,
    of: Relabelled,
    rules: readonly RelabelRule[],
  ) => {
    if (!value || !isReadList(value, name, rules)) return
    const { start, end } = value.node.span
    if (isFilledIn(source.text.slice(start, end))) return
    const states = [of === 'alerts' ? anyAlert : anySeries]
    lists.push({ name, of, rules, source, states, places: placesOf(value, name) })
  }
  for (const { value, relabelRules } of config.remoteWrite)
    add(value, 'write_relabel_configs', 'series', relabelRules)
  const alerting = structAt(config.value, 'alerting')
  add(alerting, 'alert_relabel_configs', 'alerts', config.alertRelabelRules)
  for (const [i, value] of structsAt(alerting, 'alertmanagers').entries()) {
    const rules = config.alertmanagers[i]?.alertRelabelRules
    if (rules) add(value, 'alert_relabel_configs', 'alerts', rules)
  }
  return lists
}

/** The rules of a list one after the other, as long as something may be left. */
export function sitesOf({ rules, states }: RelabelList): readonly RuleSite[] {
  const sites: RuleSite[] = []
  let before = states
  for (const [index, rule] of rules.entries()) {
    if (before.length === 0) break
    const after = before.flatMap((state) => relabelState(state, [rule]) ?? [])
    sites.push({ rule, index, before, after })
    before = after
  }
  return sites
}

/** Whether a text holds what another tool fills in before Prometheus reads it; `${name}` may be a group of a pattern. */
export function isFilledIn(text: string): boolean {
  if (/\{\{|\{%|<%|\$\(|@@|%\w+%|__[A-Z0-9_]+__|\$[A-Z_]{2,}/.test(text)) return true
  return /\$\{[A-Za-z_]/.test(text) && !/\(\?P?<\w+>/.test(text)
}

function placesOf(section: StructValue, name: string): readonly number[] {
  return itemsAt(section, name).map(({ node }) => node.span.start)
}

/** Whether all rules of a list were read. */
export function isReadList(
  section: StructValue,
  name: string,
  rules: readonly RelabelRule[],
): boolean {
  const list = section.fields.get(name)
  if (!list) return rules.length === 0
  if (list.value?.kind !== 'list') return false
  const { node } = list.value
  return node.kind === 'sequence' && node.items.length === rules.length
}

/** Of discovery that calls its labels alike, no others are there. */
function narrowed(state: LabelState, { discoveries }: ScrapeJob): LabelState {
  const [only, ...more] = state.prefixes
  if (only !== '__meta_' || more.length > 0) return state
  const readable = discoveries.map(({ mechanism }) => mechanism)
  if (!readable.every((mechanism) => namedAlike.has(mechanism))) return state
  const prefixes = readable.map((mechanism) => `__meta_${mechanism.replace(/_sd_configs$/, '')}_`)
  return {
    ...state,
    prefixes,
    others: (name) => prefixes.some((prefix) => name.startsWith(prefix)),
  }
}

const anyValue: Values = 'any'

const anyAlert: LabelState = {
  known: new Map([[metricNameLabel, new Set([''])]]),
  others: (name) => !name.startsWith('__'),
  prefixes: [''],
  open: true,
}

const anySeries: LabelState = {
  ...anyAlert,
  known: new Map([[metricNameLabel, anyValue]]),
}
