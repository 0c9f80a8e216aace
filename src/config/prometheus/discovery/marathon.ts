import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { isGiven } from '../../decode/field-access.ts'
import { file, secret, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { isEmptyList } from './list-items.ts'
import { reportField } from './required-field.ts'

/** `marathon_sd_configs`: tasks of Marathon. */
export const marathonDiscovery: Field = discoverySection({
  key: 'marathon_sd_configs',
  goType: 'marathon.SDConfig',
  title: 'a Marathon discovery',
  doc: 'Targets from the tasks of Marathon apps.',
  http: true,
  fields: {
    servers: { shape: listOf(text), doc: 'URLs of the Marathon servers.' },
    refresh_interval: refreshInterval(30_000),
    auth_token: { shape: secret, since: '2.3', doc: 'Token of DC/OS.' },
    auth_token_file: {
      shape: file('credentials'),
      since: '2.3',
      doc: 'File with the token of DC/OS.',
    },
  },
  check: checkMarathon,
})

function checkMarathon(value: StructValue, context: ConfigContext): void {
  if (isEmptyList(value, 'servers'))
    reportField(
      value,
      'servers',
      'marathon_sd: must contain at least one Marathon server',
      'add `servers` with the URL of at least one server',
      context,
    )
  const clash = (fields: readonly string[], kinds: string): boolean =>
    checkAtMostOne(
      value,
      fields,
      `marathon_sd: at most one of ${kinds} must be configured`,
      context,
    )
  clash(['auth_token', 'auth_token_file'], 'auth_token & auth_token_file')
  const token = isGiven(value, 'auth_token') ? 'auth_token' : 'auth_token_file'
  const bearer = isGiven(value, 'bearer_token') ? 'bearer_token' : 'bearer_token_file'
  clash([token, 'basic_auth'], 'basic_auth, auth_token & auth_token_file')
  clash([token, bearer], 'bearer_token, bearer_token_file, auth_token & auth_token_file')
  clash([token, 'authorization'], 'auth_token, auth_token_file & authorization')
}
