import { goQuote } from '../../../model/go-quote.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { isMissing, placeOfField, textAt } from '../../decode/field-access.ts'
import { file, secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { urlError } from './server-url.ts'

/** `stackit_sd_configs`: servers of STACKIT. */
export const stackitDiscovery: Field = discoverySection({
  key: 'stackit_sd_configs',
  goType: 'stackit.SDConfig',
  title: 'a STACKIT discovery',
  doc: 'Targets from servers of STACKIT.',
  since: '3.5',
  http: true,
  fields: {
    project: { shape: text, doc: 'Project of the servers.' },
    region: { shape: text, default: 'eu01', doc: 'Region of the servers.' },
    endpoint: { shape: text, doc: 'URL of the API; else that of the region.' },
    port: targetPort(),
    private_key: { shape: secret, doc: 'Private key of the service account.' },
    private_key_path: {
      shape: file('credentials'),
      doc: 'File with the private key of the service account.',
    },
    service_account_key: { shape: secret, doc: 'Key of the service account, as JSON.' },
    service_account_key_path: {
      shape: file('credentials'),
      doc: 'File with the key of the service account, as JSON.',
    },
    credentials_file_path: {
      shape: file('credentials'),
      doc: 'File with credentials of STACKIT.',
    },
    refresh_interval: refreshInterval(60_000),
  },
  check: checkStackit,
})

function checkStackit(value: StructValue, context: ConfigContext): void {
  if (isMissing(value, 'endpoint'))
    requireField(value, 'region', 'stackit_sd: endpoint and region missing', context)
  const error = urlError(value, 'endpoint')
  if (error === undefined) return
  const written = textAt(value, 'endpoint') ?? ''
  const shown = written.includes('@') ? '' : ` ${goQuote(written)}`
  context.report(
    'config/invalid',
    placeOfField(value, 'endpoint'),
    `stackit_sd: invalid endpoint${shown}: ${error}`,
    { help: 'write a URL: `https://host:port`' },
  )
}
