import type { ConfigContext } from '../decode/config-context.ts'
import { checkAtMostOne } from '../decode/exclusive-fields.ts'
import { isGiven, isMissing, placeOfField } from '../decode/field-access.ts'
import { bool, file, oneOf, secret, text } from '../shape/scalars.ts'
import { type Field, type StructShape, type StructValue, struct } from '../shape/shape.ts'

const version = oneOf(['TLS13', 'TLS12', 'TLS11', 'TLS10'], 'unknown TLS version: %s')

const tlsFields: Readonly<Record<string, Field>> = {
  ca: { shape: text, doc: 'Text of the CA certificate that the server is checked against.' },
  cert: { shape: text, doc: 'Text of the client certificate.' },
  key: { shape: secret, doc: 'Text of the key of the client certificate.' },
  ca_file: {
    shape: file('certificate'),
    doc: 'CA certificate that the server is checked against.',
  },
  cert_file: { shape: file('certificate'), doc: 'Certificate of the client.' },
  key_file: { shape: file('credentials'), doc: 'Key of the client certificate.' },
  ca_ref: { shape: text, doc: 'Name of the secret with the CA certificate.' },
  cert_ref: { shape: text, doc: 'Name of the secret with the client certificate.' },
  key_ref: { shape: text, doc: 'Name of the secret with the key.' },
  server_name: { shape: text, doc: 'Name that the certificate of the server must bear.' },
  insecure_skip_verify: { shape: bool, doc: 'The certificate of the server is not checked.' },
  min_version: { shape: version, doc: 'Oldest version of TLS that is accepted.' },
  max_version: { shape: version, doc: 'Newest version of TLS that is accepted.' },
}

/** `tls_config`: certificates of a client and how it checks the server. */
export const tlsConfig: StructShape = struct(
  'config.plain',
  'a TLS configuration',
  tlsFields,
  checkTls,
)

function checkTls(value: StructValue, context: ConfigContext): void {
  const clash = (fields: readonly string[], message: string): boolean =>
    checkAtMostOne(value, fields, message, context)
  clash(['ca', 'ca_file', 'ca_ref'], 'at most one of `ca`, `ca_file` & `ca_ref` must be configured')
  clash(
    ['cert', 'cert_file', 'cert_ref'],
    'at most one of `cert`, `cert_file` & `cert_ref` must be configured',
  )
  clash(['key', 'key_file', 'key_ref'], 'at most one of `key` and `key_file` must be configured')
  checkPair(value, 'cert', 'key', context)
  checkPair(value, 'key', 'cert', context)
}

/** A certificate needs its key, and a key its certificate. */
function checkPair(
  value: StructValue,
  half: 'cert' | 'key',
  other: 'cert' | 'key',
  context: ConfigContext,
): void {
  const forms = (name: string): readonly string[] => [name, `${name}_file`, `${name}_ref`]
  const given = forms(half).find((field) => isGiven(value, field))
  if (given === undefined || !forms(other).every((field) => isMissing(value, field))) return
  const owner = half === 'cert' ? 'certificate' : 'key'
  context.reportMissing(
    value.node,
    placeOfField(value, given),
    `exactly one of \`${other}\` or \`${other}_file\` must be configured when a client ${owner} is configured`,
    { help: `add \`${other}_file\`, or remove \`${given}\`` },
  )
}
