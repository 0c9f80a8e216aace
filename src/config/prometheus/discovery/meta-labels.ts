import { isNull } from '../../../yaml/node-place.ts'
import { boolAt, structAt } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'
import type { Discovery } from '../prometheus-config.ts'
import { metaLabelNames } from './meta-label-names.ts'

/** The labels `__meta_…` that a discovery may set on its targets. */
export interface MetaLabels {
  readonly names: ReadonlySet<string>
  /** Labels with one of these in front may be set too. */
  readonly prefixes: readonly string[]
}

/**
 * The meta labels that a discovery may set: those that Prometheus 3.14 documents, and the undocumented ones of its
 * binary. Nothing where they are not known: the targets bring their own (files, HTTP), or the role is not known.
 */
export function metaLabelsOf({ mechanism, value }: Discovery): MetaLabels | undefined {
  const name = mechanism.replace(/_sd_configs$/, '')
  if (name === 'kubernetes') return kubernetesLabels(value)
  const role = roleFields[name]
  if (role === undefined) return labelsOfKinds([name])
  const kind = effectiveText(value, role)
  return kind === undefined ? undefined : labelsOfKinds([name === 'aws' ? kind : `${name}/${kind}`])
}

/** Whether a label is among those that a discovery may set. */
export function maySet({ names, prefixes }: MetaLabels, label: string): boolean {
  return names.has(label) || prefixes.some((prefix) => label.startsWith(prefix))
}

/** The field that tells which kind of targets a mechanism discovers. */
const roleFields: Readonly<Record<string, string>> = {
  aws: 'role',
  digitalocean: 'role',
  dockerswarm: 'role',
  hetzner: 'role',
  openstack: 'role',
  ovhcloud: 'service',
  scaleway: 'role',
  triton: 'role',
}

/** The kinds of labels that a role of Kubernetes discovery brings. */
const kubernetesKinds: Readonly<Record<string, readonly string[]>> = {
  node: ['node'],
  service: ['service'],
  pod: ['pod'],
  endpoints: ['endpoints', 'endpoint', 'service', 'pod'],
  endpointslice: ['endpointslice', 'service', 'pod'],
  ingress: ['ingress'],
}

function kubernetesLabels(value: StructValue): MetaLabels | undefined {
  const role = effectiveText(value, 'role')
  const kinds = kubernetesKinds[role ?? '']
  const own = kinds && labelsOfKinds(kinds.map((kind) => `kubernetes/${kind}`))
  if (!kinds || !own) return undefined
  const attached = (field: string): boolean => mayBeAttached(value, field)
  const names = new Set(own.names)
  const prefixes = [...own.prefixes]
  if (role !== 'node') {
    names.add('__meta_kubernetes_namespace')
    if (attached('namespace')) prefixes.push('__meta_kubernetes_namespace_')
  }
  if (kinds.includes('pod')) {
    if (attached('node')) prefixes.push('__meta_kubernetes_node_')
    for (const owner of ['deployment', 'job', 'cronjob'])
      if (attached(owner)) names.add(`__meta_kubernetes_pod_${owner}_name`)
  }
  return { names, prefixes }
}

/** Whether `attach_metadata` asks for the labels of an object, or may do so. */
function mayBeAttached(value: StructValue, field: string): boolean {
  const written = value.fields.get('attach_metadata')
  if (!written || isNull(written.node)) return false
  const attach = structAt(value, 'attach_metadata')
  const flag = attach?.fields.get(field)
  if (!attach) return true
  return flag !== undefined && !isNull(flag.node) && boolAt(attach, field) !== false
}

function labelsOfKinds(kinds: readonly string[]): MetaLabels | undefined {
  const names = new Set<string>()
  const prefixes: string[] = []
  for (const kind of kinds) {
    const known = Object.hasOwn(metaLabelNames, kind) ? metaLabelNames[kind] : undefined
    if (known === undefined) return undefined
    const [start = '', ...rest] = known.split(/\s+/)
    for (const name of rest) {
      const label = `__meta_${start}${name}`
      if (label.endsWith('*')) prefixes.push(label.slice(0, -1))
      else names.add(label)
    }
  }
  return { names, prefixes }
}

/** The text that a field has in the end; nothing where it is not known. */
function effectiveText(value: StructValue, field: string): string | undefined {
  const written = value.fields.get(field)
  const effective = written
    ? written.value?.kind === 'scalar' && written.value.value
    : value.shape.fields[field]?.default
  return typeof effective === 'string' ? effective : undefined
}
