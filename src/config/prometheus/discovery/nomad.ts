import { bool, text } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'

/** `nomad_sd_configs`: services of Nomad. */
export const nomadDiscovery: Field = discoverySection({
  key: 'nomad_sd_configs',
  goType: 'nomad.SDConfig',
  title: 'a Nomad discovery',
  doc: 'Targets from the services that Nomad knows.',
  since: '2.37',
  http: true,
  fields: {
    server: { shape: text, default: 'http://localhost:4646', doc: 'URL of the Nomad API.' },
    namespace: { shape: text, default: 'default', doc: 'Namespace of the services.' },
    region: { shape: text, default: 'global', doc: 'Region of the services.' },
    allow_stale: { shape: bool, default: true, doc: 'Answers of any server of Nomad are taken.' },
    tag_separator: { shape: text, default: ',', doc: 'Text between the tags in their label.' },
    refresh_interval: refreshInterval(60_000),
  },
  check: (value, context) => {
    requireField(value, 'server', 'nomad SD configuration requires a server address', context)
  },
})
