import type { ConfigContext } from '../../decode/config-context.ts'
import { scalarAt } from '../../decode/field-access.ts'
import { oneOf, secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField, requireFields } from './required-field.ts'

const unknownMethod =
  'unknown authentication_type `%s`. Supported types are `OAuth`, `ManagedIdentity`, `SDK` or `WorkloadIdentity`'

/** `azure_sd_configs`: virtual machines of Azure. */
export const azureDiscovery: Field = discoverySection({
  key: 'azure_sd_configs',
  goType: 'azure.SDConfig',
  title: 'an Azure discovery',
  doc: 'Targets from virtual machines of Azure.',
  http: true,
  fields: {
    environment: { shape: text, default: 'AzurePublicCloud', doc: 'Cloud of Azure to ask.' },
    authentication_method: {
      shape: oneOf(['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity'], unknownMethod),
      default: 'OAuth',
      doc: 'How Prometheus proves who it is.',
    },
    subscription_id: { shape: text, doc: 'Subscription whose machines become targets.' },
    tenant_id: { shape: text, doc: 'Tenant, which OAuth needs.' },
    client_id: { shape: text, doc: 'Client, which OAuth needs.' },
    client_secret: { shape: secret, doc: 'Secret of the client, which OAuth needs.' },
    resource_group: { shape: text, since: '2.35', doc: 'Only machines of this resource group.' },
    refresh_interval: refreshInterval(300_000),
    port: targetPort(),
  },
  check: checkAzure,
})

function checkAzure(value: StructValue, context: ConfigContext): void {
  const message = 'azure SD configuration requires a `%s`'
  requireFields(value, ['subscription_id'], message, context)
  requireField(value, 'authentication_method', unknownMethod.replace('%s', ''), context)
  const method = value.fields.has('authentication_method')
    ? scalarAt(value, 'authentication_method')?.value
    : 'OAuth'
  if (method === 'OAuth')
    requireFields(value, ['tenant_id', 'client_id', 'client_secret'], message, context)
}
