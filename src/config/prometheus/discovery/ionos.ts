import { text } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `ionos_sd_configs`: servers of IONOS Cloud. */
export const ionosDiscovery: Field = discoverySection({
  key: 'ionos_sd_configs',
  goType: 'ionos.SDConfig',
  title: 'an IONOS discovery',
  doc: 'Targets from servers of IONOS Cloud.',
  since: '2.36',
  http: true,
  fields: {
    datacenter_id: { shape: text, doc: 'Identifier of the data centre of the servers.' },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
  },
  check: (value, context) => {
    requireField(value, 'datacenter_id', "datacenter id can't be empty", context)
  },
})
