import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { isGiven } from '../../decode/field-access.ts'
import { bool, secret, text } from '../../shape/scalars.ts'
import { type Field, listOf, mapOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `consul_sd_configs`: the service catalogue of Consul. */
export const consulDiscovery: Field = discoverySection({
  key: 'consul_sd_configs',
  goType: 'consul.SDConfig',
  title: 'a Consul discovery',
  doc: 'Targets from the service catalogue of Consul.',
  http: true,
  fields: {
    server: { shape: text, default: 'localhost:8500', doc: 'Host and port of the Consul API.' },
    path_prefix: { shape: text, since: '2.45', doc: 'Path in front of those of the Consul API.' },
    token: { shape: secret, doc: 'Access token of Consul.' },
    datacenter: { shape: text, doc: 'Data centre to ask; that of the agent where empty.' },
    namespace: { shape: text, since: '2.28', doc: 'Namespace of Consul Enterprise.' },
    partition: { shape: text, since: '2.40', doc: 'Admin partition of Consul Enterprise.' },
    scheme: { shape: text, default: 'http', doc: 'Scheme of the requests to Consul.' },
    username: { shape: text, deprecated: 'write `basic_auth`', doc: 'User of the requests.' },
    password: { shape: secret, deprecated: 'write `basic_auth`', doc: 'Password of the user.' },
    services: { shape: listOf(text), doc: 'Services to look at; all where empty.' },
    filter: { shape: text, since: '3.0', doc: 'Filter expression for the Catalog API.' },
    health_filter: { shape: text, since: '3.11', doc: 'Filter expression for the Health API.' },
    tags: { shape: listOf(text), doc: 'Tags that a service must all have.' },
    node_meta: { shape: mapOf(text), doc: 'Metadata that a node must have.' },
    tag_separator: { shape: text, default: ',', doc: 'Text between the tags in their label.' },
    allow_stale: { shape: bool, default: true, doc: 'Answers of any server of Consul are taken.' },
    refresh_interval: refreshInterval(30_000),
  },
  check: checkConsul,
})

function checkConsul(value: StructValue, context: ConfigContext): void {
  requireField(value, 'server', 'consul SD configuration requires a server address', context)
  checkAtMostOne(
    value,
    ['token', isGiven(value, 'authorization') ? 'authorization' : 'oauth2'],
    'at most one of consul SD token, authorization, or oauth2 can be configured',
    context,
  )
  const user = ['username', 'password'].find((field) => isGiven(value, field))
  if (user === undefined) return
  const clash = (other: string, message: string): void => {
    checkAtMostOne(value, [user, other], message, context)
  }
  clash(
    'basic_auth',
    'at most one of consul SD configuration username and password and basic auth can be configured',
  )
  for (const field of ['authorization', 'oauth2'])
    clash(field, 'at most one of basic_auth, oauth2 & authorization must be configured')
  for (const field of ['bearer_token', 'bearer_token_file'])
    clash(
      field,
      'at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured',
    )
}
