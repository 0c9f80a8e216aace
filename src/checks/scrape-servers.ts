import { matchersByLabel } from '../analysis/labels/matchers-by-label.ts'
import { boolAt } from '../config/decode/field-access.ts'
import type { PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import type { Conditions } from '../config/scrape/stored-series.ts'
import type { VectorSelector } from '../promql/ast.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { CheckContext } from './check.ts'

/** A server that loads a rule file, as its configuration shows it; of a document, all its blocks together. */
export interface Server {
  readonly configs: readonly PrometheusConfig[]
  readonly jobs: readonly ScrapeJob[]
  /** Shown in a document, which may leave out what is not its subject. */
  readonly shown: boolean
  /** All of its jobs seem to be there: it is no document, or one that shows a whole file, or several jobs. */
  readonly whole: boolean
}

/**
 * The servers that load a rule file, where all of them are known with all of their jobs; else none. Rulers of Thanos and
 * Mimir read what other servers scraped, and the values of a chart are only a part of what it makes of them.
 */
export function serversOf(file: RuleFile, context: CheckContext): readonly Server[] {
  const configs = context.configsOf(file)
  if (configs.length === 0) return []
  if (file.dialect !== 'prometheus' || file.carrier === 'PrometheusRule') return []
  if (configs.some((config) => isFarGuess(config, file))) return []
  const before = known.get(configs)
  if (before) return before
  const servers = knownServers(configs)
  known.set(configs, servers)
  return servers
}

/**
 * The configuration names its rules by paths of another machine only, and the file that was found for them lies neither
 * beside it nor beside its folder: it may well belong to another server.
 */
function isFarGuess({ ruleFiles, source, carrier }: PrometheusConfig, file: RuleFile): boolean {
  if (carrier === 'markdown' || file.source.path === source.path) return false
  if (ruleFiles.some(({ value }) => !value.startsWith('/'))) return false
  const folder = folderOf(source.path)
  const around = folderOf(folder)
  const isBelow = (one: string) => one === '' || file.source.path.startsWith(`${one}/`)
  if (isBelow(folder)) return false
  return around === '' ? file.source.path.split('/').length > 2 : !isBelow(around)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

const known = new WeakMap<readonly PrometheusConfig[], readonly Server[]>()

function knownServers(configs: readonly PrometheusConfig[]): readonly Server[] {
  if (configs.some(({ carrier }) => carrier === 'values')) return []
  const shown = configs.filter(({ carrier }) => carrier === 'markdown')
  const loaded = configs.filter(({ carrier }) => carrier !== 'markdown')
  const servers = loaded.map((config) => serverOf([config], false))
  if (shown.length > 0) servers.push(serverOf(shown, true))
  return servers.every(isKnown) ? servers : []
}

function serverOf(configs: readonly PrometheusConfig[], shown: boolean): Server {
  const jobs = configs.flatMap((config) => config.jobs)
  return { configs, shown, jobs, whole: !shown || jobs.length > 1 || configs.some(isWholeFile) }
}

/** A block of a document that shows how one thing is written, rather than a configuration. */
export function isFragment(config: PrometheusConfig): boolean {
  return config.carrier === 'markdown' && config.jobs.length < 2 && !isWholeFile(config)
}

/** A block with jobs and with what only a whole file has besides. */
function isWholeFile({ value, jobs }: PrometheusConfig): boolean {
  const { fields } = value
  return jobs.length > 0 && ['global', 'rule_files', 'alerting'].some((key) => fields.has(key))
}

function isKnown({ configs, jobs, shown }: Server): boolean {
  return (
    jobs.length > 0 &&
    configs.every((one) => (shown || one.complete) && !one.agent && !isTemplate(one)) &&
    !jobs.some(({ name }) => variable.test(name.value))
  )
}

/** Prometheus has no templates in its configuration: what looks like one is filled in by another tool. */
export function isTemplate({ source, span }: PrometheusConfig): boolean {
  return /\{\{|\{%|<%/.test(source.text.slice(span.start, span.end))
}

const variable = /\$[\w({]|@\w+@|<[\w .:-]+>|__[A-Z0-9_]+__|%\w+%/

/** Whether the queries of a server may find series of another one, which none of its jobs scrapes. */
export function readsElsewhere({ configs }: Server): boolean {
  return configs.some(({ remoteRead }) =>
    remoteRead.some((endpoint) => boolAt(endpoint.value, 'read_recent') === true),
  )
}

/** Whether a server may have series that none of its jobs scrapes: read from elsewhere, or sent to it. */
export function hasOtherSources(server: Server): boolean {
  return readsElsewhere(server) || server.configs.some(({ value }) => value.fields.has('otlp'))
}

/** The conditions of a selector on labels; what another tool fills in is left out. */
export function conditionsOf(selector: VectorSelector): Conditions {
  return new Map([...matchersByLabel(selector)].map(([name, { matchers }]) => [name, matchers]))
}

/** Milliseconds between evaluations of a group that does not say so itself, by the configurations that load its file. */
export function defaultInterval(file: RuleFile, context: CheckContext): number | undefined {
  const intervals = context
    .configsOf(file)
    .filter(({ complete, evaluationIntervalMs }) => complete || evaluationIntervalMs.span)
    .map(({ evaluationIntervalMs }) => evaluationIntervalMs.value)
  return intervals.length > 0 ? Math.min(...intervals) : undefined
}
