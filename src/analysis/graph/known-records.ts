/**
 * What the names of recording rules begin with that come with the usual installations of Kubernetes monitoring
 * (kube-prometheus and its mixins, OpenShift's platform) or from generators (Sloth, Pyrra): a server often has them from elsewhere.
 */
const prefixes: readonly string[] = [
  'node_namespace_pod_container:',
  'node_namespace_pod:',
  'namespace_cpu:',
  'namespace_memory:',
  'namespace_workload_pod:',
  'cluster:namespace:pod_cpu:',
  'cluster:namespace:pod_memory:',
  'cluster:node_cpu:',
  'node:node_num_cpu:',
  'node_quantile:kubelet_pleg_relist_duration_seconds:',
  'apiserver_request:availability',
  'apiserver_request:burnrate',
  'code_verb:apiserver_request_total:',
  'code:apiserver_request_total:',
  'code_resource:apiserver_request_total:',
  'cluster_verb_scope_le:apiserver_request_sli_duration_seconds_bucket:',
  'cluster_verb_scope:apiserver_request_sli_duration_seconds_',
  'cluster_quantile:apiserver_request_sli_duration_seconds:',
  'cluster_quantile:scheduler_',
  'instance:node_',
  'instance_device:node_',
  'count:up',
  'cluster:master_nodes',
  'cluster:nodes_roles',
  'cluster:cpu_core_node_labels',
  'cluster:capacity_cpu_',
  'cluster:capacity_memory_',
  'cluster:node_instance_type_count:',
  'cluster:usage:',
  'cluster:container_cpu_usage:',
  'cluster:telemetry_selected_series:',
  'slo:sli_error:ratio_rate',
  'slo:objective:ratio',
  'slo:error_budget:ratio',
  'slo:time_period:days',
  'slo:current_burn_rate:ratio',
  'slo:period_burn_rate:ratio',
  'slo:period_error_budget_remaining:ratio',
]

/** Recorded names that begin with a colon: those have no level. */
const leading: ReadonlySet<string> = new Set([':node_memory_MemAvailable_bytes:sum'])

/** Names with colons that are metrics of Google Cloud: `compute_googleapis_com:…`, `kubernetes_io:…`. */
const exposed = /^(?::[a-z]+:[a-z]|[a-z0-9_]+_(?:com|io|org|net|dev):)/

/** Whether a recorded name is one that other well-known sets of rules give. */
export function isKnownRecord(name: string): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix)) || leading.has(name)
}

/** Whether a name with colons is one that programs expose by themselves. */
export function isExposedWithColons(name: string): boolean {
  return exposed.test(name) && !leading.has(name)
}
