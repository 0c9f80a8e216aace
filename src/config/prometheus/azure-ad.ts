import type { ConfigContext } from '../decode/config-context.ts'
import { headOf, isGiven, isMissing, placeOfField, textAt } from '../decode/field-access.ts'
import { bool, file, secret, text } from '../shape/scalars.ts'
import { type Field, type StructShape, type StructValue, struct } from '../shape/shape.ts'

const clouds: readonly string[] = ['AzurePublic', 'AzureChina', 'AzureGovernment']
const uuid =
  /^(?:urn:uuid:|\{)?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i

const clientId: Field = { shape: text, doc: 'Name of the client, a UUID.' }
const tenantId: Field = { shape: text, doc: 'Name of the tenant.' }

const oauth: StructShape = struct('azuread.OAuthConfig', 'an Azure OAuth configuration', {
  client_id: clientId,
  client_secret: { shape: secret, doc: 'Secret of the client.' },
  tenant_id: tenantId,
})

const certificate: StructShape = struct(
  'azuread.CertificateConfig',
  'an Azure certificate configuration',
  {
    client_id: clientId,
    certificate_path: { shape: file('certificate'), doc: 'Certificate of the client.' },
    certificate_password: { shape: secret, doc: 'Password of the certificate.' },
    send_certificate_chain: { shape: bool, doc: 'The whole chain is sent.' },
    tenant_id: tenantId,
  },
)

const workloadIdentity: StructShape = struct(
  'azuread.WorkloadIdentityConfig',
  'an Azure workload identity',
  {
    client_id: clientId,
    tenant_id: tenantId,
    token_file_path: { shape: file('credentials'), doc: 'File with the token.' },
  },
)

const managedIdentity: StructShape = struct(
  'azuread.ManagedIdentityConfig',
  'an Azure managed identity',
  { client_id: clientId },
)

const sdk: StructShape = struct('azuread.SDKConfig', 'an Azure SDK configuration', {
  tenant_id: tenantId,
})

/** The ways to authenticate, with what each needs. */
const methods: readonly {
  readonly field: string
  readonly title: string
  readonly required: readonly string[]
}[] = [
  { field: 'managed_identity', title: 'Azure Managed Identity', required: [] },
  {
    field: 'workload_identity',
    title: 'Azure Workload Identity',
    required: ['client_id', 'tenant_id'],
  },
  { field: 'oauth', title: 'Azure OAuth', required: ['client_id', 'client_secret', 'tenant_id'] },
  { field: 'certificate', title: 'Azure Certificate', required: ['client_id', 'tenant_id'] },
  { field: 'sdk', title: 'Azure SDK', required: [] },
]

/** `azuread`: requests are authenticated by Microsoft Entra ID. */
export const azureAd: StructShape = struct(
  'azuread.plain',
  'an Azure AD configuration',
  {
    cloud: {
      shape: { ...text, suggested: clouds },
      default: 'AzurePublic',
      doc: 'The cloud of Azure.',
    },
    managed_identity: { shape: managedIdentity, doc: 'A managed identity.' },
    workload_identity: { shape: workloadIdentity, since: '3.7', doc: 'A workload identity.' },
    oauth: { shape: oauth, since: '2.48', doc: 'A client with a secret.' },
    certificate: { shape: certificate, since: '3.9', doc: 'A client with a certificate.' },
    sdk: { shape: sdk, since: '2.52', doc: 'As the SDK of Azure finds it.' },
    scope: { shape: text, since: '3.9', doc: 'Scope that tokens are asked for.' },
  },
  checkAzureAd,
)

function checkAzureAd(value: StructValue, context: ConfigContext): void {
  checkCloud(value, context)
  const given = methods.filter(({ field }) => isGiven(value, field))
  const [first, second] = given
  if (!first) {
    if (methods.every(({ field }) => isMissing(value, field)))
      context.reportMissing(
        value.node,
        headOf(value),
        'must provide an Azure Managed Identity, Azure Workload Identity, Azure OAuth, Azure Certificate or Azure SDK in the Azure AD config',
        {
          help: 'add one of `managed_identity`, `workload_identity`, `oauth`, `certificate`, `sdk`',
        },
      )
  } else if (second)
    context.report(
      'config/invalid',
      placeOfField(value, second.field),
      'cannot provide multiple authentication methods in the Azure AD config',
      { help: `keep either \`${first.field}\` or \`${second.field}\`` },
    )
  for (const method of given) checkMethod(value, method, context)
  const scope = textAt(value, 'scope')
  if (scope !== undefined && /[^\w\s\-.~:/?#[\]@!$&'()*+,;=%]/.test(scope))
    context.report(
      'config/invalid',
      placeOfField(value, 'scope'),
      'the provided scope contains invalid characters',
    )
}

function checkCloud(value: StructValue, context: ConfigContext): void {
  const cloud = value.fields.get('cloud')?.value
  if (cloud?.kind !== 'scalar' || typeof cloud.value !== 'string') return
  if (clouds.includes(cloud.value)) return
  context.report(
    'config/invalid',
    placeOfField(value, 'cloud'),
    'must provide a cloud in the Azure AD config',
    { help: `write one of ${clouds.map((name) => `\`${name}\``).join(', ')}` },
  )
}

function checkMethod(
  owner: StructValue,
  { field, title, required }: (typeof methods)[number],
  context: ConfigContext,
): void {
  const value = owner.fields.get(field)?.value
  if (value?.kind !== 'struct') return
  for (const name of required)
    if (isMissing(value, name))
      context.reportMissing(
        value.node,
        headOf(value),
        `must provide an ${title} \`${name}\` in the Azure AD config`,
        { help: `add \`${name}\`` },
      )
  const client = textAt(value, 'client_id')
  const refuse = (name: string, help: string): void =>
    context.report(
      'config/invalid',
      placeOfField(value, name),
      `the provided ${title} \`${name}\` is invalid`,
      { help },
    )
  if (client !== undefined && field !== 'certificate' && !uuid.test(client))
    refuse('client_id', 'write a UUID')
  const tenant = field === 'workload_identity' ? textAt(value, 'tenant_id') : undefined
  if (tenant !== undefined && !/^[0-9a-zA-Z.-]+$/.test(tenant))
    refuse('tenant_id', 'write letters, digits, `-` and `.`')
}
