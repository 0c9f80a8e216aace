import type { ConfigContext } from '../decode/config-context.ts'
import { checkAtMostOne } from '../decode/exclusive-fields.ts'
import { headOf, isMissing, placeOfField, scalarAt, textAt } from '../decode/field-access.ts'
import { file, secret, text } from '../shape/scalars.ts'
import {
  anything,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'
import { checkProxy, proxyFields } from './proxy.ts'
import { tlsConfig } from './tls-config.ts'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const algorithms = ['RS256', 'RS384', 'RS512']

/** `oauth2`: how a client gets its tokens. */
export const oauth2: StructShape = struct(
  'config.plain',
  'an OAuth 2.0 configuration',
  {
    client_id: { shape: text, doc: 'Name of the client.' },
    client_secret: { shape: secret, doc: 'Secret of the client.' },
    client_secret_file: { shape: file('credentials'), doc: 'File with the secret of the client.' },
    client_secret_ref: { shape: text, doc: 'Name of the secret with the secret of the client.' },
    client_certificate_key_id: { shape: text, doc: 'Name of the key that signs the token.' },
    client_certificate_key: { shape: secret, doc: 'Key that signs the token.' },
    client_certificate_key_file: {
      shape: file('credentials'),
      doc: 'File with the key that signs the token.',
    },
    client_certificate_key_ref: {
      shape: text,
      doc: 'Name of the secret with the key that signs the token.',
    },
    grant_type: {
      shape: text,
      doc: `\`client_credentials\` or \`${jwtBearer}\`.`,
    },
    signature_algorithm: { shape: text, doc: 'Algorithm of the signature: RS256, RS384, RS512.' },
    iss: { shape: text, doc: 'Issuer in the token.' },
    audience: { shape: text, doc: 'Audience in the token.' },
    claims: { shape: mapOf(anything), doc: 'Further claims of the token.' },
    scopes: { shape: listOf(text), doc: 'Scopes that are asked for.' },
    token_url: { shape: text, doc: 'URL that hands out tokens.' },
    endpoint_params: { shape: mapOf(text), doc: 'Parameters that are added to the URL.' },
    tls_config: { shape: tlsConfig, default: {}, doc: 'TLS of requests for tokens.' },
    ...proxyFields,
  },
  checkOauth2,
)

function checkOauth2(value: StructValue, context: ConfigContext): void {
  for (const field of ['client_id', 'token_url'])
    if (isMissing(value, field))
      context.reportMissing(value.node, headOf(value), `oauth2 \`${field}\` must be configured`, {
        help: `add \`${field}\``,
      })
  checkGrant(value, context)
  checkProxy(value, context)
}

function checkGrant(value: StructValue, context: ConfigContext): void {
  const grant = scalarAt(value, 'grant_type')
  if (grant && grant.value === undefined) return
  const jwt = grant?.value === jwtBearer
  const name = jwt ? 'client_certificate_key' : 'client_secret'
  checkAtMostOne(
    value,
    [name, `${name}_file`, `${name}_ref`],
    `at most one of oauth2 \`${name}\`, \`${name}_file\` & \`${name}_ref\` must be configured using grant-type=${jwt ? jwtBearer : 'client_credentials'}`,
    context,
  )
  const algorithm = textAt(value, 'signature_algorithm')
  if (jwt && algorithm !== undefined && !algorithms.includes(algorithm))
    context.report(
      'config/invalid',
      placeOfField(value, 'signature_algorithm'),
      'valid signature algorithms are RS256, RS384 and RS512',
    )
}
