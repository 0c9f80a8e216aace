import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, numberAt, scalarAt } from '../../decode/field-access.ts'
import { int, text } from '../../shape/scalars.ts'
import { type Field, listOf, type ScalarShape, type StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval } from './discovery-section.ts'
import { isEmptyList } from './list-items.ts'
import { reportField, requireField } from './required-field.ts'

const recordTypes = ['SRV', 'A', 'AAAA', 'MX', 'NS']

/** A type of DNS records, in letters of any case. */
const recordType: ScalarShape = {
  kind: 'scalar',
  type: {
    goName: 'string',
    expected: `one of ${recordTypes.map((type) => `\`${type}\``).join(', ')}`,
    schema: {
      oneOf: [
        { enum: recordTypes },
        { type: 'string', pattern: '^(?=.*[a-z])(?:[sS][rR][vV]|[aA]{1,4}|[mM][xX]|[nN][sS])$' },
      ],
    },
    read({ text: written }) {
      const value = written.toUpperCase()
      if (recordTypes.includes(value)) return { value }
      const help = `write one of ${recordTypes.map((type) => `\`${type}\``).join(', ')}`
      return { error: `invalid DNS-SD records type \`${written}\``, help }
    },
  },
}

/** `dns_sd_configs`: records of DNS. */
export const dnsDiscovery: Field = discoverySection({
  key: 'dns_sd_configs',
  goType: 'dns.SDConfig',
  title: 'a DNS discovery',
  doc: 'Targets from records of DNS names.',
  fields: {
    names: { shape: listOf(text), doc: 'DNS names to look up.' },
    type: { shape: recordType, default: 'SRV', doc: 'Type of the records to ask for.' },
    port: { shape: int, doc: 'Port of the targets; SRV records tell their own.' },
    refresh_interval: refreshInterval(30_000),
  },
  check: checkDns,
})

function checkDns(value: StructValue, context: ConfigContext): void {
  if (isEmptyList(value, 'names'))
    reportField(
      value,
      'names',
      'DNS-SD config must contain at least one SRV record name',
      'add `names` with at least one DNS name',
      context,
    )
  const type = scalarAt(value, 'type')?.value
  if (type === undefined) requireField(value, 'type', 'invalid DNS-SD records type', context)
  else if (type !== 'SRV' && lacksPort(value))
    context.reportMissing(
      value.node,
      headOf(value),
      'a port is required in DNS-SD configs for all record types except SRV',
      { help: `add \`port\`: records of type ${type} do not tell one` },
    )
}

function lacksPort(value: StructValue): boolean {
  const port = value.fields.get('port')
  return !port || isNull(port.node) || numberAt(value, 'port') === 0
}
