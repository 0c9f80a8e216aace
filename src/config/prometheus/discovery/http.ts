import { url } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { checkHttpUrl } from './server-url.ts'

/** `http_sd_configs`: an HTTP endpoint that answers with targets. */
export const httpDiscovery: Field = discoverySection({
  key: 'http_sd_configs',
  goType: 'http.SDConfig',
  title: 'an HTTP discovery',
  doc: 'Targets from the JSON that an HTTP endpoint answers with.',
  since: '2.28',
  http: true,
  fields: {
    url: { shape: url, doc: 'URL that answers with the targets.' },
    refresh_interval: refreshInterval(60_000),
  },
  check(value, context): void {
    requireField(value, 'url', 'URL is missing', context)
    checkHttpUrl(value, 'url', context)
  },
})
