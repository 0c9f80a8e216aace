import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField, textAt } from '../../decode/field-access.ts'
import { file, oneOf, secret, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'
import { checkSecretKey } from './secret-key.ts'
import { urlError } from './server-url.ts'

/** `scaleway_sd_configs`: servers of Scaleway. */
export const scalewayDiscovery: Field = discoverySection({
  key: 'scaleway_sd_configs',
  goType: 'scaleway.SDConfig',
  title: 'a Scaleway discovery',
  doc: 'Targets from instances or bare metal servers of Scaleway.',
  since: '2.26',
  http: true,
  fields: {
    access_key: { shape: text, doc: 'Identifier of the access key.' },
    secret_key: { shape: secret, doc: 'Secret of the access key.' },
    secret_key_file: {
      shape: file('credentials'),
      since: '2.27',
      doc: 'File with the secret of the access key.',
    },
    project_id: { shape: text, doc: 'Project of the servers.' },
    role: {
      shape: oneOf(['instance', 'baremetal'], 'unknown role `%s`'),
      doc: 'Kind of servers that become targets.',
    },
    port: targetPort(),
    api_url: { shape: text, default: 'https://api.scaleway.com', doc: 'URL of the API.' },
    zone: { shape: text, default: 'fr-par-1', doc: 'Availability zone of the servers.' },
    name_filter: { shape: text, doc: 'Text that the name of a server must contain.' },
    tags_filter: { shape: listOf(text), doc: 'Tags that a server must all have.' },
    refresh_interval: refreshInterval(60_000),
  },
  check: checkScaleway,
})

function checkScaleway(value: StructValue, context: ConfigContext): void {
  requireField(value, 'role', 'role missing (one of: instance, baremetal)', context)
  for (const field of ['project_id', 'access_key'])
    requireField(value, field, `${field} is mandatory`, context)
  checkSecretKey(value, context)
  checkForms(value, context)
  checkApiUrl(value, context)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const uuidForm = 'a UUID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'

/** What Scaleway's client says of a value that cannot be one; keys are not shown. */
const forms = [
  {
    field: 'access_key',
    form: /^SCW[A-Z0-9]{17}$/,
    message: () => 'invalid access key format, expected SCWXXXXXXXXXXXXXXXXX format',
  },
  {
    field: 'secret_key',
    form: uuid,
    message: () => `invalid secret key format, expected ${uuidForm}`,
  },
  {
    field: 'project_id',
    form: uuid,
    message: (written: string) => `invalid project ID format \`${written}\`, expected ${uuidForm}`,
  },
  {
    field: 'zone',
    form: /^[a-z]{2}-[a-z]{3,7}-[0-9]{1,2}$/,
    message: (written: string) => `invalid default zone format \`${written}\``,
  },
]

function checkForms(value: StructValue, context: ConfigContext): void {
  requireField(value, 'zone', 'scaleway-sdk-go: default zone cannot be empty', context)
  for (const { field, form, message } of forms) {
    const written = textAt(value, field)
    if (written !== undefined && !form.test(written))
      context.report(
        'config/invalid',
        placeOfField(value, field),
        `scaleway-sdk-go: ${message(written)}`,
        { help: `copy \`${field}\` from the console of Scaleway` },
      )
  }
}

function checkApiUrl(value: StructValue, context: ConfigContext): void {
  if (requireField(value, 'api_url', 'scaleway-sdk-go: invalid API url', context)) return
  const written = textAt(value, 'api_url')
  if (written === undefined) return
  const shown = written.includes('@') ? '' : ` \`${written}\``
  const refuse = (reason: string, help: string): void =>
    context.report(
      'config/invalid',
      placeOfField(value, 'api_url'),
      `scaleway-sdk-go: invalid API url${shown}${reason}`,
      { help },
    )
  if (urlError(value, 'api_url') !== undefined) refuse('', 'write a URL')
  else if (written.endsWith('/'))
    refuse(' it should not have a trailing slash', 'remove the slash at the end')
}
