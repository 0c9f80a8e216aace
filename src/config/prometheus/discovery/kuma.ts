import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField, textAt } from '../../decode/field-access.ts'
import { duration, text, url } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { urlAt } from './server-url.ts'

/** `kuma_sd_configs`: proxies that the control plane of Kuma assigns. */
export const kumaDiscovery: Field = discoverySection({
  key: 'kuma_sd_configs',
  goType: 'xds.SDConfig',
  goName: 'xds.plainKumaConf',
  title: 'a Kuma discovery',
  doc: 'Targets from the monitoring assignments of a Kuma control plane.',
  since: '2.29',
  http: true,
  fields: {
    server: { shape: url, doc: 'URL of the control plane.' },
    client_id: {
      shape: text,
      since: '2.50',
      doc: 'Name by which the control plane knows this Prometheus; else the name of its host.',
    },
    refresh_interval: refreshInterval(15_000),
    fetch_timeout: {
      shape: duration,
      default: 120_000,
      doc: 'Time that the control plane may take to answer.',
    },
  },
  check: checkKuma,
})

function checkKuma(value: StructValue, context: ConfigContext): void {
  const message = 'kuma SD server must not be empty'
  if (requireField(value, 'server', message, context)) return
  const server = urlAt(value, 'server')
  if (!server || (server.scheme !== '' && server.host !== '')) return
  const shown = server.credentials ? '' : `: \`${textAt(value, 'server') ?? ''}\``
  context.report(
    'config/invalid',
    placeOfField(value, 'server'),
    `${message} and have a scheme${shown}`,
    { help: 'write the whole URL: `http://host:5676`' },
  )
}
