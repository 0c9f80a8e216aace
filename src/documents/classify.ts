import type { YamlMapping, YamlNode } from '../yaml/node.ts'
import type { DocumentKind } from './document.ts'
import { meantAsRules } from './meant-rules.ts'
import {
  entryOf,
  firstItems,
  hasAnyKey,
  hasOnlyKeys,
  isEmptyNode,
  textOf,
  valueAt,
} from './node-access.ts'

/** What a YAML document is, and why. */
export interface Classification {
  readonly kind: DocumentKind
  /** A short clause: "has `groups:` with rules". */
  readonly reason: string
}

const ruleKeys = new Set(['alert', 'record', 'expr'])
const groupFileKeys = new Set(['groups', 'namespace'])
const testItemKeys = new Set([
  'input_series',
  'alert_rule_test',
  'promql_expr_test',
  'external_labels',
])
const globalOfConfig = new Set([
  'scrape_interval',
  'scrape_timeout',
  'evaluation_interval',
  'external_labels',
  'query_log_file',
  'rule_query_offset',
  'scrape_protocols',
  'scrape_failure_log_file',
  'metric_name_validation_scheme',
])
const globalOfAlertmanager = new Set([
  'resolve_timeout',
  'smtp_smarthost',
  'smtp_from',
  'slack_api_url',
  'slack_api_url_file',
  'pagerduty_url',
  'opsgenie_api_key',
  'opsgenie_api_url',
  'victorops_api_key',
  'http_config',
])
const configOnly = new Set([
  'scrape_configs',
  'scrape_config_files',
  'rule_files',
  'remote_write',
  'remote_read',
  'alerting',
  'storage',
  'tracing',
  'otlp',
  'runtime',
])
const webConfigKeys = new Set([
  'tls_server_config',
  'http_server_config',
  'basic_auth_users',
  'rate_limit',
])
const promtailKeys = new Set(['positions', 'clients', 'client'])
const sloKeys = new Set(['slos', 'slo_plugins'])
const inspected = 50

/** Tells by its content what a YAML document is that is no Kubernetes resource; undefined where it is nothing of Prometheus'. */
export function classify(root: YamlNode | undefined): Classification | undefined {
  if (root?.kind === 'sequence') return classifySequence(root)
  if (root?.kind !== 'mapping') return undefined
  return (
    unchecked(root) ??
    ruleGroups(root) ??
    unitTests(root) ??
    alertmanager(root) ??
    configuration(root) ??
    webConfiguration(root)
  )
}

/** Whether the value of a `groups:` key holds rule groups: surely, emptily, or not. */
export function groupsEvidence(groups: YamlNode | undefined): 'rules' | 'empty' | undefined {
  if (isEmptyNode(groups)) return 'empty'
  if (groups?.kind !== 'sequence') return undefined
  if (groups.items.length === 0) return 'empty'
  let empty = false
  for (const group of firstItems(groups, inspected)) {
    const rules = entryOf(group, 'rules')
    if (!rules) continue
    if (firstItems(rules.value, inspected).some((rule) => hasAnyKey(rule, ruleKeys))) return 'rules'
    if (entryOf(group, 'name') && firstItems(rules.value, 1).length === 0) empty = true
  }
  return empty ? 'rules' : undefined
}

/** Whether a node is a list of rules, each with its name and an expression. */
export function isRuleList(node: YamlNode | undefined): boolean {
  const items = node?.kind === 'sequence' ? node.items : []
  return items.length > 0 && items.every(isRule)
}

/** Whether a node is a rule, with its name and an expression. */
export function isRule(node: YamlNode | undefined): boolean {
  return (
    (entryOf(node, 'alert') ?? entryOf(node, 'record')) !== undefined &&
    textOf(valueAt(node, 'expr')) !== undefined
  )
}

function unchecked(root: YamlMapping): Classification | undefined {
  const version = textOf(valueAt(root, 'version'))
  if (version === 'prometheus/v1' && hasAnyKey(root, sloKeys))
    return notChecked('a sloth specification')
  const apiVersion = textOf(valueAt(root, 'apiVersion'))
  if (apiVersion === '1' && valueAt(root, 'kind') === undefined)
    return notChecked('Grafana provisioning')
  if (entryOf(root, 'scrape_configs') && hasAnyKey(root, promtailKeys))
    return notChecked('a Promtail configuration')
  if (entryOf(root, 'panels') && entryOf(root, 'schemaVersion'))
    return notChecked('a Grafana dashboard')
  return undefined
}

/** The words for what is known and not checked. */
export function notChecked(what: string): Classification {
  return { kind: 'unchecked', reason: `${what}, which is not checked` }
}

function ruleGroups(root: YamlMapping): Classification | undefined {
  const groups = entryOf(root, 'groups')
  const evidence = groups && groupsEvidence(groups.value)
  if (evidence === 'rules') return { kind: 'rules', reason: 'has `groups:` with rules' }
  if (evidence === 'empty' && hasOnlyKeys(root, groupFileKeys))
    return { kind: 'rules', reason: 'has `groups:`, which is empty' }
  const reason = meantAsRules(root)
  return reason === undefined ? undefined : { kind: 'rules', reason }
}

function unitTests(root: YamlMapping): Classification | undefined {
  const tests = entryOf(root, 'tests')
  if (tests) {
    if (entryOf(root, 'rule_files'))
      return { kind: 'tests', reason: 'has `rule_files:` and `tests:`' }
    if (firstItems(tests.value, inspected).some((test) => hasAnyKey(test, testItemKeys)))
      return { kind: 'tests', reason: 'has `tests:` with series or expectations' }
    return undefined
  }
  if (firstItems(valueAt(root, 'relabel_tests'), 1).some((test) => entryOf(test, 'job')))
    return { kind: 'tests', reason: 'has `relabel_tests:`' }
  if (entryOf(root, 'evaluation_interval') && entryOf(root, 'rule_files'))
    return { kind: 'tests', reason: 'has `rule_files:` and `evaluation_interval:`' }
  return undefined
}

function alertmanager(root: YamlMapping): Classification | undefined {
  const route = valueAt(root, 'route')
  if (route?.kind === 'mapping' && (entryOf(route, 'receiver') ?? entryOf(route, 'routes')))
    return { kind: 'alertmanager', reason: 'has `route:`' }
  const receivers = valueAt(root, 'receivers')
  if (firstItems(receivers, inspected).some((receiver) => entryOf(receiver, 'name')))
    return { kind: 'alertmanager', reason: 'has `receivers:`' }
  const global = valueAt(root, 'global')
  if (hasAnyKey(global, globalOfAlertmanager) && !hasAnyKey(root, configOnly))
    return { kind: 'alertmanager', reason: 'has `global:` with settings of Alertmanager' }
  return undefined
}

function configuration(root: YamlMapping): Classification | undefined {
  const jobs = entryOf(root, 'scrape_configs')
  if (jobs && (jobs.value.kind === 'sequence' || isEmptyNode(jobs.value)))
    return { kind: 'config', reason: 'has `scrape_configs:`' }
  const global = entryOf(root, 'global')
  if (global && hasAnyKey(global.value, globalOfConfig))
    return { kind: 'config', reason: 'has `global:` with settings of Prometheus' }
  const only = root.entries.find((entry) => configOnly.has(entry.key.text))
  if (!only) return undefined
  if (global) return { kind: 'config', reason: `has \`global:\` and \`${only.key.text}:\`` }
  return hasShape(only.key.text, only.value)
    ? { kind: 'config', reason: `has \`${only.key.text}:\`` }
    : undefined
}

/** A key that nothing else has, and at most as many keys that a web configuration has not. */
function webConfiguration(root: YamlMapping): Classification | undefined {
  const own = root.entries.filter(({ key }) => webConfigKeys.has(key.text))
  const [first] = own.filter(({ key }) => key.text !== 'rate_limit')
  if (!first || own.length < root.entries.length - own.length) return undefined
  return first.value.kind === 'mapping' || isEmptyNode(first.value)
    ? { kind: 'web-config', reason: `has \`${first.key.text}:\`` }
    : undefined
}

/** A key by itself says that it is prometheus.yml only if its value looks like it. */
function hasShape(key: string, value: YamlNode): boolean {
  if (key === 'alerting')
    return (
      (entryOf(value, 'alertmanagers') ?? entryOf(value, 'alert_relabel_configs')) !== undefined
    )
  if (key === 'remote_write' || key === 'remote_read')
    return firstItems(value, 1).some((item) => entryOf(item, 'url'))
  if (key === 'rule_files' || key === 'scrape_config_files')
    return firstItems(value, 1).some((item) => item.kind === 'scalar')
  return false
}

function classifySequence(root: YamlNode): Classification | undefined {
  const items = firstItems(root, inspected)
  if (items.length === 0) return undefined
  const targets = items.every(
    (item) =>
      valueAt(item, 'targets')?.kind === 'sequence' &&
      item.kind === 'mapping' &&
      item.entries.every(({ key }) => key.text === 'targets' || key.text === 'labels'),
  )
  return targets ? { kind: 'file-sd', reason: 'is a list of `targets:`' } : undefined
}
