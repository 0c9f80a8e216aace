import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import {
  boolAt,
  has,
  isGiven,
  isMissing,
  placeOfField,
  structAt,
} from '../../decode/field-access.ts'
import { bool, file, oneOf, text, url } from '../../shape/scalars.ts'
import {
  type Field,
  listOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { customHttpField } from './custom-http.ts'
import { discoverySection } from './discovery-section.ts'
import { checkSelectors } from './kubernetes-selectors.ts'
import { requireField } from './required-field.ts'

const roles = ['pod', 'service', 'endpoints', 'endpointslice', 'node', 'ingress']
const role = oneOf(roles, 'unknown Kubernetes SD role `%s`')

const namespaces: StructShape = struct('kubernetes.plain', 'namespaces', {
  own_namespace: {
    shape: bool,
    since: '2.33',
    doc: 'The namespace that Prometheus runs in is looked at.',
  },
  names: { shape: listOf(text), doc: 'Namespaces to look at; all where empty.' },
})

const selector: StructShape = struct('kubernetes.SelectorConfig', 'a selector', {
  role: { shape: role, doc: 'Kind of the objects that are selected.' },
  label: { shape: text, doc: 'Label selector, such as `app=web,tier in (a, b)`.' },
  field: { shape: text, doc: 'Field selector, such as `spec.nodeName=a`.' },
})

const attachMetadata: StructShape = struct(
  'kubernetes.AttachMetadataConfig',
  'metadata of related objects',
  {
    node: { shape: bool, doc: 'Targets get meta labels of their node.' },
    namespace: { shape: bool, since: '3.6', doc: 'Targets get meta labels of their namespace.' },
    deployment: { shape: bool, since: '3.11', doc: 'Pods get the name of their deployment.' },
    job: { shape: bool, since: '3.11', doc: 'Pods get the name of their job.' },
    cronjob: { shape: bool, since: '3.11', doc: 'Pods get the name of their cron job.' },
  },
)

/** `kubernetes_sd_configs`: objects of a Kubernetes cluster. */
export const kubernetesDiscovery: Field = discoverySection({
  key: 'kubernetes_sd_configs',
  goType: 'kubernetes.SDConfig',
  title: 'a Kubernetes discovery',
  doc: 'Targets from the objects of a Kubernetes cluster.',
  http: true,
  fields: {
    api_server: {
      shape: url,
      doc: 'URL of the API server; else that of the cluster Prometheus runs in.',
    },
    role: { shape: role, doc: 'Kind of the objects that become targets.' },
    kubeconfig_file: {
      shape: file('credentials'),
      since: '2.28',
      doc: 'File that tells how to reach the API server.',
    },
    namespaces: { shape: namespaces, doc: 'Namespaces to look at; all where nothing is said.' },
    selectors: {
      shape: listOf(selector),
      since: '2.17',
      doc: 'Selectors of the objects, which the API server applies.',
    },
    attach_metadata: {
      shape: attachMetadata,
      since: '2.35',
      doc: 'Related objects whose metadata become meta labels.',
    },
  },
  check: checkKubernetes,
})

function checkKubernetes(value: StructValue, context: ConfigContext): void {
  requireField(value, 'role', `role missing (one of: ${roles.join(', ')})`, context)
  checkServer(value, context)
  checkCustomHttp(value, context)
  checkOwnNamespace(value, context)
  checkSelectors(value, context)
}

/** The server is told once; an empty URL counts as one. */
function checkServer(value: StructValue, context: ConfigContext): void {
  if (!has(value, 'api_server') || !isGiven(value, 'kubeconfig_file')) return
  context.report(
    'config/invalid',
    placeOfField(value, 'kubeconfig_file'),
    "cannot use 'kubeconfig_file' and 'api_server' simultaneously",
    {
      help: 'keep either `kubeconfig_file` or `api_server`',
      related: context.related(placeOfField(value, 'api_server'), '`api_server` is given here'),
    },
  )
}

/** How to speak to the API server can be told only where the server is told by its URL. */
function checkCustomHttp(value: StructValue, context: ConfigContext): void {
  const custom = customHttpField(value)
  if (custom === undefined) return
  const place = placeOfField(value, custom)
  if (isGiven(value, 'kubeconfig_file'))
    context.report(
      'config/invalid',
      place,
      "cannot use a custom HTTP client configuration together with 'kubeconfig_file'",
      { help: `remove \`${custom}\`: the kubeconfig file tells how to reach the server` },
    )
  else if (isMissing(value, 'kubeconfig_file') && lacksServer(value))
    context.reportMissing(
      value.node,
      place,
      "to use custom HTTP client configuration please provide the 'api_server' URL explicitly",
      { help: `add \`api_server\`, or remove \`${custom}\`` },
    )
}

function lacksServer(value: StructValue): boolean {
  const server = value.fields.get('api_server')
  return !server || isNull(server.node)
}

function checkOwnNamespace(value: StructValue, context: ConfigContext): void {
  const own = structAt(value, 'namespaces')
  if (!own || boolAt(own, 'own_namespace') !== true) return
  const other = isGiven(value, 'kubeconfig_file')
    ? 'kubeconfig_file'
    : has(value, 'api_server')
      ? 'api_server'
      : undefined
  if (other !== undefined)
    context.report(
      'config/invalid',
      placeOfField(own, 'own_namespace'),
      `cannot use '${other}' and 'namespaces.own_namespace' simultaneously`,
      {
        help: 'name the namespaces in `names`',
        related: context.related(placeOfField(value, other), `\`${other}\` is given here`),
      },
    )
}
