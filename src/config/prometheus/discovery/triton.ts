import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField } from '../../decode/field-access.ts'
import { int, oneOf, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue } from '../../shape/shape.ts'
import { tlsConfig } from '../tls-config.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { isZeroDuration } from './positive-interval.ts'
import { requireField } from './required-field.ts'

const unknownRole = "triton SD configuration requires role to be 'container' or 'cn'"

/** `triton_sd_configs`: containers and compute nodes of Triton. */
export const tritonDiscovery: Field = discoverySection({
  key: 'triton_sd_configs',
  goType: 'triton.SDConfig',
  title: 'a Triton discovery',
  doc: 'Targets from containers or compute nodes of Triton.',
  fields: {
    account: { shape: text, doc: 'Account that asks for the targets.' },
    role: {
      shape: oneOf(['container', 'cn'], unknownRole),
      default: 'container',
      since: '2.19',
      doc: 'Kind of resources that become targets.',
    },
    dns_suffix: { shape: text, doc: 'Suffix of the DNS names of targets.' },
    endpoint: { shape: text, doc: 'Host of the discovery endpoint.' },
    groups: {
      shape: listOf(text),
      since: '2.5',
      doc: 'Groups of containers to look at; all of the account where empty.',
    },
    port: { ...targetPort(9163), doc: 'Port of the discovery endpoint and of the targets.' },
    refresh_interval: refreshInterval(60_000),
    version: { shape: int, default: 1, doc: 'Version of the discovery API.' },
    tls_config: { shape: tlsConfig, default: {}, doc: 'TLS of requests.' },
  },
  check: checkTriton,
})

function checkTriton(value: StructValue, context: ConfigContext): void {
  const requires = (field: string, what: string): boolean =>
    requireField(value, field, `triton SD configuration requires ${what}`, context)
  requires('account', 'an account')
  requires('dns_suffix', 'a dns_suffix')
  requires('endpoint', 'an endpoint')
  requireField(value, 'role', unknownRole, context)
  if (isZeroDuration(value, 'refresh_interval'))
    context.report(
      'config/invalid',
      placeOfField(value, 'refresh_interval'),
      'triton SD configuration requires RefreshInterval to be a positive integer',
      { help: 'give a time such as `60s`' },
    )
}
