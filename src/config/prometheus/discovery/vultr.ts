import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'

/** `vultr_sd_configs`: instances of Vultr. */
export const vultrDiscovery: Field = discoverySection({
  key: 'vultr_sd_configs',
  goType: 'vultr.SDConfig',
  title: 'a Vultr discovery',
  doc: 'Targets from instances of Vultr.',
  since: '2.36',
  http: true,
  fields: { port: targetPort(), refresh_interval: refreshInterval(60_000) },
})
