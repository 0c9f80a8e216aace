import type { YamlMapping, YamlNode } from '../yaml/node.ts'
import { groupsEvidence, notChecked } from './classify.ts'
import type { DialectHint } from './document.ts'
import { helmValues } from './helm-values.ts'
import { entryOf, textOf, valueAt } from './node-access.ts'
import type { Part, ReadEmbedded } from './part.ts'

const maxDepth = 4
const ruleKinds = new Set(['PrometheusRule', 'VMRule'])
/** Kinds that hold rules only in one API group, by the group's name. */
const ruleKindsByGroup: Readonly<Record<string, ReadonlySet<string>>> = {
  'monitoring.googleapis.com': new Set(['Rules', 'ClusterRules', 'GlobalRules']),
  'monitoring.openshift.io': new Set(['AlertingRule']),
  'loki.grafana.com': new Set(['AlertingRule', 'RecordingRule']),
}
const uncheckedKinds = new Set([
  'ServiceMonitor',
  'PodMonitor',
  'Probe',
  'ScrapeConfig',
  'AlertmanagerConfig',
  'Prometheus',
  'PrometheusAgent',
  'Alertmanager',
  'ThanosRuler',
  'PodMonitoring',
  'ClusterPodMonitoring',
  'VMServiceScrape',
  'VMPodScrape',
  'VMNodeScrape',
  'VMStaticScrape',
  'VMProbe',
  'VMScrapeConfig',
  'VMAlert',
  'VMAlertmanager',
  'VMAlertmanagerConfig',
  'VMAgent',
])
const sloKinds: Readonly<Record<string, string>> = {
  ServiceLevelObjective: 'a pyrra objective',
  PrometheusServiceLevel: 'a sloth specification',
}
const nestedLists: Readonly<Record<string, readonly string[]>> = {
  List: ['items'],
  PrometheusRuleList: ['items'],
  ConfigMapList: ['items'],
  Template: ['objects'],
  SelectorSyncSet: ['spec', 'resources'],
  SyncSet: ['spec', 'resources'],
  ManifestWork: ['spec', 'workload', 'manifests'],
}
const valuesPaths: Readonly<Record<string, readonly (readonly string[])[]>> = {
  HelmRelease: [['spec', 'values']],
  HelmChart: [['spec', 'valuesContent']],
  HelmChartConfig: [['spec', 'valuesContent']],
  Application: [
    ['spec', 'source', 'helm', 'valuesObject'],
    ['spec', 'source', 'helm', 'values'],
  ],
}

/** Whether a node is a Kubernetes resource: it has a `kind:`, or a `spec:` with rule groups. */
export function isResource(root: YamlNode | undefined): root is YamlMapping {
  if (root?.kind !== 'mapping') return false
  const kind = textOf(valueAt(root, 'kind'))
  if (kind !== undefined && /^[A-Z]/.test(kind))
    return entryOf(root, 'apiVersion') !== undefined || ruleKinds.has(kind)
  const groups = valueAt(root, 'spec', 'groups')
  return groups !== undefined && groupsEvidence(groups) === 'rules'
}

/** The documents in a Kubernetes resource: rules of a PrometheusRule, files in a ConfigMap, the items of a list. */
export function resourceParts(
  root: YamlMapping,
  readEmbedded: ReadEmbedded,
  depth: number = maxDepth,
): readonly Part[] {
  const kind = textOf(valueAt(root, 'kind')) ?? 'PrometheusRule'
  const group = (textOf(valueAt(root, 'apiVersion')) ?? '').split('/')[0] ?? ''
  if (ruleKinds.has(kind) || ruleKindsByGroup[group]?.has(kind))
    return [rulesPart(root, kind, group)]
  if (kind === 'ConfigMap' || kind === 'Secret') return mapParts(root, kind, readEmbedded)
  const slo = group === 'openslo' ? 'an OpenSLO document' : sloKinds[kind]
  if (slo !== undefined) return [uncheckedPart(root, slo)]
  if (uncheckedKinds.has(kind) && group !== 'v1')
    return [uncheckedPart(root, `a \`${kind}\` resource`)]
  const nested = nestedLists[kind]
  if (nested && depth > 0) return listParts(valueAt(root, ...nested), readEmbedded, depth - 1)
  return (valuesPaths[kind] ?? []).flatMap((path) =>
    valuesParts(valueAt(root, ...path), readEmbedded),
  )
}

/** What to call a resource in a listing. */
function resourceName(root: YamlMapping): string | undefined {
  return (
    textOf(valueAt(root, 'metadata', 'name')) ?? textOf(valueAt(root, 'metadata', 'generateName'))
  )
}

function rulesPart(root: YamlMapping, kind: string, group: string): Part {
  const spec = valueAt(root, 'spec')
  const name = resourceName(root)
  const dialect = dialectOf(kind, group)
  const written = valueAt(root, 'kind') !== undefined
  return {
    kind: 'rules',
    carrier: 'PrometheusRule',
    reason: written ? `is a \`${kind}\`` : 'has `spec.groups:` with rules',
    span: root.span,
    ...(spec?.kind === 'mapping' ? { root: spec } : {}),
    ...(name === undefined ? {} : { name }),
    ...(dialect === undefined ? {} : { dialect }),
  }
}

function dialectOf(kind: string, group: string): DialectHint | undefined {
  if (kind === 'VMRule') return 'vm'
  return group === 'loki.grafana.com' ? 'loki' : undefined
}

function uncheckedPart(root: YamlMapping, what: string): Part {
  const name = resourceName(root)
  return {
    ...notChecked(what),
    carrier: 'file',
    span: root.span,
    root,
    ...(name === undefined ? {} : { name }),
  }
}

function listParts(
  items: YamlNode | undefined,
  readEmbedded: ReadEmbedded,
  depth: number,
): readonly Part[] {
  if (items?.kind !== 'sequence') return []
  return items.items.flatMap((item) =>
    isResource(item) ? resourceParts(item, readEmbedded, depth) : [],
  )
}

function mapParts(root: YamlMapping, kind: string, readEmbedded: ReadEmbedded): readonly Part[] {
  const data = valueAt(root, kind === 'Secret' ? 'stringData' : 'data')
  if (data?.kind !== 'mapping') return []
  return data.entries.flatMap(({ key, value }) =>
    value.kind === 'scalar'
      ? readEmbedded(value).map((part): Part => ({ ...part, carrier: 'ConfigMap', name: key.text }))
      : [],
  )
}

function valuesParts(values: YamlNode | undefined, readEmbedded: ReadEmbedded): readonly Part[] {
  if (values?.kind !== 'scalar') return helmValues(values, readEmbedded)
  return readEmbedded(values).map((part): Part => ({ ...part, carrier: 'values' }))
}
