import { oneOf, text } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `hetzner_sd_configs`: servers of Hetzner Cloud and Robot. */
export const hetznerDiscovery: Field = discoverySection({
  key: 'hetzner_sd_configs',
  goType: 'hetzner.SDConfig',
  title: 'a Hetzner discovery',
  doc: 'Targets from servers of the Hetzner Cloud or Robot API.',
  since: '2.21',
  http: true,
  fields: {
    role: {
      shape: oneOf(['robot', 'hcloud'], 'unknown role `%s`'),
      doc: 'The API to ask: `robot` or `hcloud`.',
    },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
    label_selector: {
      shape: text,
      since: '3.5',
      doc: 'Selector of the servers by label, for the role `hcloud`.',
    },
  },
  check: (value, context) => {
    requireField(value, 'role', 'role missing (one of: robot, hcloud)', context)
  },
})
