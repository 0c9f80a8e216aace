import type { LabelNames } from './label-facts.ts'

/**
 * Labels that exporters put on single metrics to tell parts of the target apart, and that no scrape configuration has a
 * reason to add to all series of a target.
 */
const partsOfTargets: ReadonlySet<string> = new Set([
  ...[
    'le',
    'quantile',
    'status',
    'status_code',
    'code',
    'method',
    'handler',
    'uri',
    'verb',
    'route',
  ],
  ...['reason', 'result', 'outcome', 'datname', 'datid', 'usename', 'relname', 'schemaname'],
  ...['indexrelname', 'slot_name', 'queryid', 'lockname', 'wait_event', 'wait_event_type', 'cmd'],
  ...['device', 'mountpoint', 'fstype', 'chip', 'sensor', 'cpu', 'mode', 'bios_version'],
  ...[
    'topic',
    'consumergroup',
    'consumer_group',
    'vhost',
    'phase',
    'condition',
    'configmap',
    'secret',
  ],
  ...['persistentvolumeclaim', 'storageclass', 'horizontalpodautoscaler', 'owner_kind'],
  ...[
    'created_by_name',
    'created_by_kind',
    'grpc_method',
    'grpc_service',
    'grpc_code',
    'grpc_type',
  ],
  ...['rule_group', 'scrape_job', 'integration', 'remote_name', 'gc'],
])

/** Names of labels that an exporter's metric does not have unless its documentation lists them. */
export const namesOfMetricLabels: LabelNames = partsOfTargets

/** Labels by which one target, pod or database has several series of one metric at a time. */
export const namesOfDimensions: LabelNames = new Set([
  ...[
    'le',
    'quantile',
    'status',
    'status_code',
    'code',
    'method',
    'handler',
    'path',
    'uri',
    'verb',
  ],
  ...['route', 'reason', 'error', 'result', 'outcome', 'event', 'operation', 'datname', 'table'],
  ...['device', 'mountpoint', 'interface', 'cpu', 'core', 'mode', 'disk', 'partition', 'topic'],
  ...[
    'consumergroup',
    'queue',
    'vhost',
    'resource',
    'direction',
    'persistentvolumeclaim',
    'grpc_code',
  ],
  ...[
    'grpc_method',
    'upstream',
    'backend',
    'statuscode',
    'response_code',
    'http_status',
    'severity',
  ],
])

/**
 * Labels that discovery and its usual relabelling put on targets. Everything else comes from the metric, or was thought of
 * by somebody.
 */
const usualOfTargets: ReadonlySet<string> = new Set([
  ...[
    'job',
    'instance',
    'namespace',
    'pod',
    'container',
    'service',
    'endpoint',
    'node',
    'nodename',
  ],
  ...[
    'node_name',
    'cluster',
    'cluster_name',
    'cluster_id',
    'host',
    'hostname',
    'fqdn',
    'ip',
    'address',
  ],
  ...[
    'env',
    'environment',
    'stage',
    'region',
    'zone',
    'az',
    'availability_zone',
    'datacenter',
    'dc',
  ],
  ...['rack', 'site', 'location', 'team', 'owner', 'tenant', 'tenant_id', 'project', 'account'],
  ...[
    'account_id',
    'org',
    'organization',
    'app',
    'application',
    'app_kubernetes_io_name',
    'component',
  ],
  ...[
    'product',
    'role',
    'name',
    'group',
    'tier',
    'shard',
    'replica',
    'prometheus',
    'monitor',
    'target',
  ],
  ...[
    'module',
    'provider',
    'cloud',
    'platform',
    'os',
    'arch',
    'version',
    'chart',
    'release',
    'revision',
  ],
  ...['customer', 'domain', 'vpc', 'exported_job', 'exported_instance', 'exported_namespace'],
  ...[
    'exported_pod',
    'exported_service',
    'exported_container',
    'exported_node',
    'exported_endpoint',
  ],
  ...[
    'metrics_path',
    'controller_kind',
    'pod_name',
    'container_name',
    'workload',
    'managed_cluster',
  ],
])

/** Names of labels that are neither exposed nor usual on targets: a metric whose exposition is known does not have them. */
export const namesBesidesTargetLabels: LabelNames = {
  has: (name) => !usualOfTargets.has(name) && !name.startsWith('__'),
}

const beyond = new WeakMap<ReadonlySet<string>, LabelNames>()

/** Names of labels that are neither exposed nor put on targets by a scrape configuration that is known. */
export function namesBeyond(targetLabels: ReadonlySet<string>): LabelNames {
  const known = beyond.get(targetLabels)
  if (known) return known
  const names: LabelNames = {
    has: (name) => !targetLabels.has(name) && !ofEveryTarget.has(name) && !name.startsWith('__'),
  }
  beyond.set(targetLabels, names)
  return names
}

const ofEveryTarget: ReadonlySet<string> = new Set(['job', 'instance'])
