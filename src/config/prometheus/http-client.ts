import type { ConfigContext } from '../decode/config-context.ts'
import { checkAtMostOne } from '../decode/exclusive-fields.ts'
import { entriesAt, isGiven, placeOfField, structAt, textAt } from '../decode/field-access.ts'
import { bool, file, secret, text } from '../shape/scalars.ts'
import {
  type Field,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'
import { canonicalHeader, isReservedHeader } from './http-header.ts'
import { oauth2 } from './oauth2.ts'
import { checkProxy, proxyFields } from './proxy.ts'
import { tlsConfig } from './tls-config.ts'

const basicAuth: StructShape = struct('config.plain', 'basic authentication', {
  username: { shape: text, doc: 'Name of the user.' },
  username_file: { shape: file('credentials'), doc: 'File with the name of the user.' },
  username_ref: { shape: text, doc: 'Name of the secret with the name of the user.' },
  password: { shape: secret, doc: 'Password of the user.' },
  password_file: { shape: file('credentials'), doc: 'File with the password.' },
  password_ref: { shape: text, doc: 'Name of the secret with the password.' },
})

/** `authorization`: the `Authorization` header of requests. */
export const authorization: StructShape = struct('config.Authorization', 'an authorization', {
  type: { shape: text, default: 'Bearer', doc: 'Kind of the credentials.' },
  credentials: { shape: secret, doc: 'The credentials.' },
  credentials_file: { shape: file('credentials'), doc: 'File with the credentials.' },
  credentials_ref: { shape: text, doc: 'Name of the secret with the credentials.' },
})

const header: StructShape = struct('config.Header', 'a header', {
  values: { shape: listOf(text), doc: 'Values of the header.' },
  secrets: { shape: listOf(secret), doc: 'Values that are not shown.' },
  files: { shape: listOf(file('credentials')), doc: 'Files that hold values.' },
})

/** Fields of an HTTP client that are the same everywhere, with its defaults where nothing else is said. */
export const httpClientFields: Readonly<Record<string, Field>> = {
  basic_auth: { shape: basicAuth, doc: 'User and password of requests.' },
  authorization: { shape: authorization, doc: 'The `Authorization` header of requests.' },
  oauth2: { shape: oauth2, doc: 'OAuth 2.0 of requests.' },
  bearer_token: {
    shape: secret,
    doc: 'Bearer token of requests.',
    deprecated: 'write `authorization: {credentials: …}`',
  },
  bearer_token_file: {
    shape: file('credentials'),
    doc: 'File with the bearer token of requests.',
    deprecated: 'write `authorization: {credentials_file: …}`',
  },
  tls_config: { shape: tlsConfig, default: {}, doc: 'TLS of requests.' },
  follow_redirects: { shape: bool, default: true, doc: 'Redirects are followed.' },
  enable_http2: { shape: bool, default: true, doc: 'HTTP/2 is used where the server has it.' },
  ...proxyFields,
  http_headers: {
    shape: { ...mapOf(header), goName: 'config.Headers' },
    since: '2.55',
    doc: 'Further headers of requests.',
  },
}

const tokenFields = ['bearer_token', 'bearer_token_file']

/** Checks what the fields of an HTTP client say together. */
export function checkHttpClient(value: StructValue, context: ConfigContext): void {
  const authorized = structAt(value, 'authorization')
  const clash = (fields: readonly string[], message: string, at = value): boolean =>
    checkAtMostOne(at, fields, message, context)
  clash(tokenFields, 'at most one of `bearer_token` & `bearer_token_file` must be configured')
  checkBasicAuth(structAt(value, 'basic_auth'), context)
  if (authorized) checkAuthorization(authorized, context)
  checkKinds(value, context)
  checkProxy(value, context)
  for (const { key } of entriesAt(value, 'http_headers'))
    if (isReservedHeader(key.text) || isSetByScrape(key.text))
      context.reportNode(
        'config/invalid',
        key,
        `setting header \`${canonicalHeader(key.text)}\` is not allowed`,
        { help: 'remove the header: Prometheus sets it' },
      )
}

function isSetByScrape(name: string): boolean {
  const lower = name.toLowerCase()
  return lower === 'authorization' || lower === 'x-prometheus-scrape-timeout-seconds'
}

function checkBasicAuth(value: StructValue | undefined, context: ConfigContext): void {
  for (const name of ['username', 'password'])
    checkAtMostOne(
      value,
      [name, `${name}_file`, `${name}_ref`],
      `at most one of \`basic_auth\` \`${name}\`, \`${name}_file\` & \`${name}_ref\` must be configured`,
      context,
    )
}

function checkAuthorization(value: StructValue, context: ConfigContext): void {
  checkAtMostOne(
    value,
    ['credentials', 'credentials_file', 'credentials_ref'],
    'at most one of `authorization` `credentials` & `credentials_file` must be configured',
    context,
  )
  if (textAt(value, 'type')?.trim().toLowerCase() === 'basic')
    context.report(
      'config/invalid',
      placeOfField(value, 'type'),
      'authorization type cannot be set to `basic`, use `basic_auth` instead',
      { help: 'write `basic_auth` with `username` and `password_file`' },
    )
}

/** Only one kind of authentication may be given. */
function checkKinds(value: StructValue, context: ConfigContext): void {
  const given = (field: string): boolean => isGiven(value, field)
  const clash = (fields: readonly string[], message: string): boolean =>
    checkAtMostOne(value, fields, message, context)
  if (given('authorization'))
    clash(
      ['authorization', tokenFields.find(given) ?? ''],
      '`authorization` is not compatible with `bearer_token` & `bearer_token_file`',
    )
  else if (given('basic_auth') || given('oauth2'))
    clash(
      [given('basic_auth') ? 'basic_auth' : 'oauth2', tokenFields.find(given) ?? ''],
      'at most one of `basic_auth`, `oauth2`, `bearer_token` & `bearer_token_file` must be configured',
    )
  clash(
    ['basic_auth', 'oauth2', 'authorization'],
    'at most one of `basic_auth`, `oauth2` & `authorization` must be configured',
  )
}
