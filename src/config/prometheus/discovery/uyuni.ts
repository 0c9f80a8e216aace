import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField } from '../../decode/field-access.ts'
import { secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { urlError } from './server-url.ts'

/** `uyuni_sd_configs`: systems that Uyuni manages. */
export const uyuniDiscovery: Field = discoverySection({
  key: 'uyuni_sd_configs',
  goType: 'uyuni.SDConfig',
  title: 'a Uyuni discovery',
  doc: 'Targets from the systems that Uyuni manages.',
  since: '2.31',
  http: true,
  fields: {
    server: { shape: text, doc: 'URL of the Uyuni server.' },
    username: { shape: text, doc: 'Name of the user.' },
    password: { shape: secret, doc: 'Password of the user.' },
    entitlement: {
      shape: text,
      default: 'monitoring_entitled',
      doc: 'Entitlement that a system must have.',
    },
    separator: { shape: text, default: ',', doc: 'Text between the groups in their label.' },
    refresh_interval: refreshInterval(60_000),
  },
  check: checkUyuni,
})

function checkUyuni(value: StructValue, context: ConfigContext): void {
  const what = { server: 'server host', username: 'a username', password: 'a password' }
  for (const [field, noun] of Object.entries(what))
    requireField(value, field, `Uyuni SD configuration requires ${noun}`, context)
  const error = urlError(value, 'server')
  if (error !== undefined)
    context.report(
      'config/invalid',
      placeOfField(value, 'server'),
      `Uyuni Server URL is not valid: ${error}`,
      { help: 'write the whole URL: `https://host`' },
    )
}
