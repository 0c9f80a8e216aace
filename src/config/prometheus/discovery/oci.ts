import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { isGiven, placeOfField, scalarAt } from '../../decode/field-access.ts'
import { file, oneOf, secret, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { textItems } from './list-items.ts'
import { isZeroDuration } from './positive-interval.ts'
import { requireField, requireFields } from './required-field.ts'

const unknownAuth = 'oci_sd: unknown auth method `%s`, expected `api_key` or `instance_principal`'

const requiredByKey = ['tenancy', 'user', 'fingerprint', 'key_file']
const keyFields = [...requiredByKey, 'key_passphrase', 'key_passphrase_file']

/** `oci_sd_configs`: instances of Oracle Cloud Infrastructure. */
export const ociDiscovery: Field = discoverySection({
  key: 'oci_sd_configs',
  goType: 'oci.SDConfig',
  title: 'an OCI discovery',
  doc: 'Targets from compute instances of Oracle Cloud Infrastructure.',
  since: '3.14',
  http: true,
  fields: {
    auth: {
      shape: oneOf(['api_key', 'instance_principal'], unknownAuth),
      default: 'api_key',
      doc: 'How Prometheus proves who it is: by a key, or as the instance it runs on.',
    },
    tenancy: { shape: text, doc: 'OCID of the tenancy, which `api_key` needs.' },
    user: { shape: text, doc: 'OCID of the user, which `api_key` needs.' },
    fingerprint: { shape: text, doc: 'Fingerprint of the key, which `api_key` needs.' },
    key_file: { shape: file('credentials'), doc: 'File with the key, which `api_key` needs.' },
    key_passphrase: { shape: secret, doc: 'Passphrase of the key.' },
    key_passphrase_file: {
      shape: file('credentials'),
      doc: 'File with the passphrase of the key, read when the configuration is loaded.',
    },
    region: { shape: text, doc: 'Region of the instances.' },
    compartments: {
      shape: listOf(text),
      doc: 'OCIDs of the compartments to look at; all that can be reached where empty.',
    },
    port: targetPort(),
    refresh_interval: refreshInterval(60_000),
  },
  check: checkOci,
})

function checkOci(value: StructValue, context: ConfigContext): void {
  requireField(value, 'region', 'oci_sd: region is required', context)
  requireField(value, 'auth', unknownAuth.replace('%s', ''), context)
  checkAuth(value, context)
  for (const { text: ocid, node } of textItems(value, 'compartments'))
    if (ocid === '') reportEmptyCompartment(value, node, context)
  if (isZeroDuration(value, 'refresh_interval'))
    context.report(
      'config/invalid',
      placeOfField(value, 'refresh_interval'),
      'oci_sd: refresh_interval must be positive, got 0s',
      { help: 'give a time such as `60s`' },
    )
}

function checkAuth(value: StructValue, context: ConfigContext): void {
  const auth = value.fields.has('auth') ? scalarAt(value, 'auth')?.value : 'api_key'
  if (auth === 'api_key') {
    requireFields(value, requiredByKey, 'oci_sd: api_key auth requires %s', context)
    checkAtMostOne(
      value,
      ['key_passphrase', 'key_passphrase_file'],
      'oci_sd: at most one of key_passphrase and key_passphrase_file must be configured',
      context,
    )
    return
  }
  const given = keyFields.find((field) => isGiven(value, field))
  if (auth === 'instance_principal' && given !== undefined)
    context.report(
      'config/invalid',
      placeOfField(value, given),
      'oci_sd: instance_principal auth must not have tenancy, user, fingerprint, key_file, key_passphrase, or key_passphrase_file set',
      { help: `remove \`${given}\`, or write \`auth: api_key\`` },
    )
}

function reportEmptyCompartment(
  value: StructValue,
  node: Parameters<ConfigContext['reportNode']>[1],
  context: ConfigContext,
): void {
  const list = value.fields.get('compartments')?.node
  const index = list?.kind === 'sequence' ? list.items.indexOf(node) : 0
  context.reportNode('config/invalid', node, `oci_sd: compartments[${index}] must not be empty`, {
    help: 'write the OCID of a compartment, or remove the item',
  })
}
