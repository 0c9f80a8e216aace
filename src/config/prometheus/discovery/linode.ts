import { text } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'

/** `linode_sd_configs`: instances of Linode. */
export const linodeDiscovery: Field = discoverySection({
  key: 'linode_sd_configs',
  goType: 'linode.SDConfig',
  title: 'a Linode discovery',
  doc: 'Targets from instances of Linode.',
  since: '2.28',
  http: true,
  fields: {
    region: { shape: text, since: '2.52', doc: 'Only instances of this region.' },
    port: targetPort(),
    tag_separator: { shape: text, default: ',', doc: 'Text between the tags in their label.' },
    refresh_interval: refreshInterval(60_000),
  },
})
