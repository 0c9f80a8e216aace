import type { ConfigContext } from '../../decode/config-context.ts'
import { oneOf, secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `ovhcloud_sd_configs`: servers of OVHcloud. */
export const ovhcloudDiscovery: Field = discoverySection({
  key: 'ovhcloud_sd_configs',
  goType: 'ovhcloud.SDConfig',
  title: 'an OVHcloud discovery',
  doc: 'Targets from virtual or dedicated servers of OVHcloud.',
  since: '2.40',
  fields: {
    application_key: { shape: text, doc: 'Key of the application.' },
    application_secret: { shape: secret, doc: 'Secret of the application.' },
    consumer_key: { shape: secret, doc: 'Key of the consumer.' },
    service: {
      shape: oneOf(['vps', 'dedicated_server'], 'unknown service: `%s`'),
      doc: 'Kind of servers that become targets.',
    },
    endpoint: { shape: text, default: 'ovh-eu', doc: 'The API to ask, by name or URL.' },
    refresh_interval: refreshInterval(60_000),
  },
  check: checkOvhcloud,
})

function checkOvhcloud(value: StructValue, context: ConfigContext): void {
  for (const field of ['endpoint', 'application_key', 'application_secret', 'consumer_key'])
    requireField(value, field, `${field.replace('_', ' ')} can not be empty`, context)
  const help = 'write `service: vps` or `service: dedicated_server`'
  requireField(value, 'service', 'unknown service:', context, help)
}
