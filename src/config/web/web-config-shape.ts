import { goQuote } from '../../model/go-quote.ts'
import { suggest } from '../../text/suggest.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { entriesAt } from '../decode/field-access.ts'
import { bool, goDuration, int, secret, text } from '../shape/scalars.ts'
import { type MapShape, type StructShape, type StructValue, struct } from '../shape/shape.ts'
import { bcryptError, bcryptHelp } from './bcrypt-hash.ts'
import { tlsServerConfig } from './tls-server.ts'

/** Headers that may be set, with the values that are taken; absent: any. */
const headerValues: Readonly<Record<string, readonly string[] | undefined>> = {
  'Strict-Transport-Security': undefined,
  'X-Content-Type-Options': ['nosniff'],
  'X-Frame-Options': ['deny', 'sameorigin'],
  'X-XSS-Protection': undefined,
  'Content-Security-Policy': undefined,
}

const headers: MapShape = { kind: 'map', value: text }

const httpServerConfig: StructShape = struct(
  'web.HTTPConfig',
  'HTTP options of a server',
  {
    http2: { shape: bool, doc: 'HTTP/2 is offered; only with TLS.', default: true },
    headers: {
      shape: headers,
      doc: `Headers of all answers: ${Object.keys(headerValues).join(', ')}.`,
    },
  },
  checkHeaders,
)

function checkHeaders(value: StructValue, context: ConfigContext): void {
  for (const { key, value: content } of entriesAt(value, 'headers')) {
    if (!Object.hasOwn(headerValues, key.text)) {
      const names = Object.keys(headerValues)
      const lower = key.text.toLowerCase()
      const near = names.find((one) => one.toLowerCase() === lower) ?? suggest(key.text, names)
      context.reportNode(
        'config/invalid',
        key,
        `HTTP header ${goQuote(key.text)} can not be configured`,
        { help: near ? `did you mean \`${near}\`?` : `use one of ${names.map(code).join(', ')}` },
      )
      continue
    }
    const allowed = headerValues[key.text]
    const given = content.kind === 'scalar' ? content.value : undefined
    if (!allowed || typeof given !== 'string' || allowed.includes(given)) continue
    context.report(
      'config/invalid',
      isNull(content.node) ? placeOf(key) : placeOf(content.node),
      `invalid value for ${key.text}. Expected one of: [${allowed.map(goQuote).join(' ')}], but got: ${goQuote(given)}`,
      { help: `write ${allowed.map(code).join(' or ')}` },
    )
  }
}

function code(name: string): string {
  return `\`${name}\``
}

/** A file for `--web.config.file` of Prometheus, Alertmanager and exporters. */
export const webConfig: StructShape = struct(
  'web.Config',
  'a web configuration',
  {
    tls_server_config: { shape: tlsServerConfig, doc: 'TLS of the server; empty: none.' },
    http_server_config: { shape: httpServerConfig, doc: 'HTTP options of the server.' },
    rate_limit: {
      shape: struct('web.RateLimiterConfig', 'a limit of requests', {
        burst: { shape: int, doc: 'Requests that may come at once.' },
        interval: { shape: goDuration, doc: 'Time between two requests; 0: no limit.' },
      }),
      doc: 'How many requests are answered.',
    },
    basic_auth_users: {
      shape: { kind: 'map', goName: 'map[string]config.Secret', value: secret },
      doc: "Users, each with the bcrypt hash of the user's password.",
    },
  },
  checkUsers,
)

/** Reports hashes that are none; a user without one is read as one with an empty hash. */
function checkUsers(value: StructValue, context: ConfigContext): void {
  for (const { key, value: hash } of entriesAt(value, 'basic_auth_users')) {
    if (hash.kind !== 'scalar' || typeof hash.value !== 'string') continue
    const message = bcryptError(hash.value)
    if (message === undefined) continue
    const at = isNull(hash.node) ? key : hash.node
    context.reportNode('config/invalid', at, message, { help: bcryptHelp })
  }
}
