import { bool, text, url } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { checkHttpUrl } from './server-url.ts'

/** `puppetdb_sd_configs`: resources of PuppetDB. */
export const puppetdbDiscovery: Field = discoverySection({
  key: 'puppetdb_sd_configs',
  goType: 'puppetdb.SDConfig',
  title: 'a PuppetDB discovery',
  doc: 'Targets from the resources that a query of PuppetDB finds.',
  since: '2.31',
  http: true,
  fields: {
    url: { shape: url, doc: 'URL of the query endpoint of PuppetDB.' },
    query: { shape: text, doc: 'Query in PQL that finds resources.' },
    include_parameters: {
      shape: bool,
      doc: 'Parameters of the resources become meta labels, which users of Prometheus can read.',
    },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
  },
  check(value, context): void {
    requireField(value, 'url', 'URL is missing', context)
    checkHttpUrl(value, 'url', context)
    requireField(value, 'query', 'query missing', context)
  },
})
