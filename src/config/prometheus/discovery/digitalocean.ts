import { oneOf } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `digitalocean_sd_configs`: droplets and databases of DigitalOcean. */
export const digitaloceanDiscovery: Field = discoverySection({
  key: 'digitalocean_sd_configs',
  goType: 'digitalocean.SDConfig',
  title: 'a DigitalOcean discovery',
  doc: 'Targets from droplets or managed databases of DigitalOcean.',
  since: '2.20',
  http: true,
  fields: {
    role: {
      shape: oneOf(['droplets', 'databases'], 'unknown DigitalOcean SD role `%s`'),
      default: 'droplets',
      since: '3.12',
      doc: 'Kind of resources that become targets.',
    },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
  },
  check: (value, context) => {
    requireField(value, 'role', 'role missing (one of: droplets, databases)', context)
  },
})
