import { isBefore } from '../../model/target-version.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { headOf, isGiven, isMissing, placeOfField, textAt } from '../decode/field-access.ts'
import { bool, file, oneOf, secret, text } from '../shape/scalars.ts'
import {
  type Field,
  listOf,
  type ScalarShape,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'

const version = oneOf(['TLS13', 'TLS12', 'TLS11', 'TLS10'], 'unknown TLS version: %s')
const curves = ['CurveP256', 'CurveP384', 'CurveP521', 'X25519']
const suites = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
]
/** Go counted them among the secure ones up to the releases of Prometheus 2.50. */
const formerSuites: ReadonlySet<string> = new Set([
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_256_GCM_SHA384',
])
const known: ReadonlySet<string> = new Set(suites)

const cipher: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'the name of a cipher suite',
    read({ text: name }, { target }) {
      const isFormer = target && isBefore(target, '2.51') && formerSuites.has(name)
      if (known.has(name) || isFormer) return { value: name }
      const help = formerSuites.has(name)
        ? 'it is not secure; remove it'
        : `write one of ${suites.map((one) => `\`${one}\``).join(', ')}`
      return { error: `unknown cipher: ${name}`, help }
    },
  },
}

const authTypes = [
  'NoClientCert',
  'RequestClientCert',
  'RequireAnyClientCert',
  'RequireClientCert',
  'VerifyClientCertIfGiven',
  'RequireAndVerifyClientCert',
]

/** How the server asks for certificates of clients; an empty text is as good as none. */
const clientAuth: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a kind of client authentication',
    schema: { enum: [...authTypes, ''] },
    read({ text: name }) {
      if (name === '' || authTypes.includes(name)) return { value: name }
      const help = `write one of ${authTypes.map((one) => `\`${one}\``).join(', ')}`
      return { error: `invalid ClientAuth: ${name}`, help }
    },
  },
}

const fields: Readonly<Record<string, Field>> = {
  cert: { shape: text, doc: 'Text of the certificate.' },
  key: { shape: secret, doc: 'Text of the key.' },
  client_ca: { shape: text, doc: 'Text of the CA certificate for clients.' },
  cert_file: { shape: file('certificate'), doc: 'Certificate of the server.' },
  key_file: { shape: file('credentials'), doc: 'Key of the certificate.' },
  client_auth_type: {
    shape: clientAuth,
    doc: 'Whether clients must show a certificate.',
    default: 'NoClientCert',
  },
  client_ca_file: {
    shape: file('certificate'),
    doc: 'CA certificate that those of clients are checked against.',
  },
  client_allowed_sans: {
    shape: listOf(text),
    doc: 'Names of which a certificate of a client must bear one.',
  },
  cipher_suites: {
    shape: { ...listOf(cipher), goName: '[]web.Cipher' },
    doc: 'Cipher suites up to TLS 1.2.',
  },
  curve_preferences: {
    shape: { ...listOf(oneOf(curves, 'unknown curve: %s')), goName: '[]web.Curve' },
    doc: 'Elliptic curves in the order of preference.',
  },
  min_version: { shape: version, doc: 'Oldest version of TLS.', default: 'TLS12' },
  max_version: { shape: version, doc: 'Newest version of TLS.', default: 'TLS13' },
  prefer_server_cipher_suites: {
    shape: bool,
    doc: 'Has no effect any more.',
    default: true,
  },
}

/** `tls_server_config`: the certificate of the server, and what it wants of clients. */
export const tlsServerConfig: StructShape = struct(
  'web.TLSConfig',
  'a TLS configuration of a server',
  fields,
  checkTlsServer,
)

const switches = [
  'cert',
  'cert_file',
  'key',
  'key_file',
  'client_auth_type',
  'client_ca',
  'client_ca_file',
]

function checkTlsServer(value: StructValue, context: ConfigContext): void {
  if (!switches.some((field) => isGiven(value, field))) return
  const lacks = (half: string): boolean =>
    isMissing(value, half) && isMissing(value, `${half}_file`)
  for (const half of ['cert', 'key'])
    if (lacks(half))
      context.reportMissing(
        value.node,
        headOf(value),
        `missing one of \`${half}\` or \`${half}_file\``,
        { help: `add \`${half}_file\`` },
      )
  const ca = ['client_ca_file', 'client_ca'].find((field) => isGiven(value, field))
  const auth = textAt(value, 'client_auth_type') ?? 'NoClientCert'
  const isKnown = isMissing(value, 'client_auth_type') || isGiven(value, 'client_auth_type')
  if (ca !== undefined && isKnown && auth === 'NoClientCert')
    context.reportMissing(
      value.node,
      placeOfField(value, ca),
      "client CA's have been configured without a Client Auth Policy",
      { help: 'add `client_auth_type: RequireAndVerifyClientCert`' },
    )
}
