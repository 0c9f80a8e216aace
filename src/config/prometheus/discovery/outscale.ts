import type { ConfigContext } from '../../decode/config-context.ts'
import { file, secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { checkSecretKey } from './secret-key.ts'

/** `outscale_sd_configs`: virtual machines of Outscale. */
export const outscaleDiscovery: Field = discoverySection({
  key: 'outscale_sd_configs',
  goType: 'outscale.SDConfig',
  title: 'an Outscale discovery',
  doc: 'Targets from virtual machines of Outscale.',
  since: '3.12',
  http: true,
  fields: {
    region: { shape: text, default: 'eu-west-2', doc: 'Region of the machines.' },
    access_key: { shape: text, doc: 'Identifier of the access key.' },
    secret_key: { shape: secret, doc: 'Secret of the access key.' },
    secret_key_file: { shape: file('credentials'), doc: 'File with the secret of the access key.' },
    endpoint: { shape: text, doc: 'URL of the API; else that of the region.' },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
  },
  check: checkOutscale,
})

function checkOutscale(value: StructValue, context: ConfigContext): void {
  requireField(value, 'region', 'outscale SD configuration requires a region', context)
  requireField(value, 'access_key', 'outscale SD configuration requires access_key', context)
  checkSecretKey(value, context)
}
