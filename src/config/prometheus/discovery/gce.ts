import { text } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireFields } from './required-field.ts'

/** `gce_sd_configs`: instances of Google Compute Engine. */
export const gceDiscovery: Field = discoverySection({
  key: 'gce_sd_configs',
  goType: 'gce.SDConfig',
  title: 'a GCE discovery',
  doc: 'Targets from instances of Google Compute Engine.',
  fields: {
    project: { shape: text, doc: 'Project of the instances.' },
    zone: { shape: text, doc: 'Zone of the instances; each zone has its own section.' },
    filter: { shape: text, doc: 'Filter expression of the instance list.' },
    refresh_interval: refreshInterval(60_000),
    port: targetPort(),
    tag_separator: { shape: text, default: ',', doc: 'Text between the tags in their label.' },
  },
  check: (value, context) =>
    requireFields(value, ['project', 'zone'], 'GCE SD configuration requires a `%s`', context),
})
