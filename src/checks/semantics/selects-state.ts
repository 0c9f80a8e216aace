import type { VectorSelector } from '../../promql/ast.ts'

/** Labels that say where a series comes from, and not in which state something is. */
const places: ReadonlySet<string> = new Set([
  ...['job', 'instance', 'namespace', 'cluster', 'env', 'environment', 'region', 'zone', 'pod'],
  ...['container', 'service', 'node', 'host', 'hostname', 'app', 'endpoint', 'datacenter', 'dc'],
  ...['__name__', 'prometheus', 'tenant', 'team', 'cluster_id', 'component', 'exported_namespace'],
])

/** Whether a matcher asks for the state of something: that there are such series is a condition by itself. */
export function selectsState({ matchers }: VectorSelector): boolean {
  return matchers.some(({ name }) => !places.has(name.value))
}
