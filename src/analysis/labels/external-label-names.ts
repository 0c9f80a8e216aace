/**
 * Labels that servers add to everything that leaves them (`external_labels`): where rules are evaluated over several servers,
 * recorded series have them though no rule gives them.
 */
export const externalLabelNames: ReadonlySet<string> = new Set([
  ...['cluster', 'cluster_name', 'cluster_id', 'env', 'environment', 'stage', 'region', 'zone'],
  ...['datacenter', 'dc', 'site', 'location', 'tenant', 'tenant_id', 'project', 'account', 'org'],
  ...[
    'cluster_type',
    'k8s_cluster',
    'k8s_cluster_name',
    'managed_cluster',
    'installation',
    'provider',
  ],
  ...['pipeline', 'landscape', 'stack', 'cloud', 'customer', 'organization', 'subscription'],
  ...['prometheus', 'prometheus_replica', 'replica', '__replica__', 'monitor', 'seed', 'shoot'],
])
