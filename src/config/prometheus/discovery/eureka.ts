import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField } from '../../decode/field-access.ts'
import { url } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { urlAt } from './server-url.ts'

/** `eureka_sd_configs`: instances that a Eureka server knows. */
export const eurekaDiscovery: Field = discoverySection({
  key: 'eureka_sd_configs',
  goType: 'eureka.SDConfig',
  title: 'a Eureka discovery',
  doc: 'Targets from the instances that a Eureka server knows.',
  since: '2.21',
  http: true,
  fields: {
    server: { shape: url, doc: 'URL of the Eureka server.' },
    refresh_interval: refreshInterval(30_000),
  },
  check: checkEureka,
})

function checkEureka(value: StructValue, context: ConfigContext): void {
  if (requireField(value, 'server', 'eureka_sd: empty or null eureka server', context)) return
  const server = urlAt(value, 'server')
  if (server && (server.scheme === '' || server.host === ''))
    context.report(
      'config/invalid',
      placeOfField(value, 'server'),
      'eureka_sd: invalid eureka server URL',
      { help: 'write the whole URL: `http://host:port/eureka`' },
    )
}
