import type { ConfigContext } from '../decode/config-context.ts'
import { boolAt, isGiven, isMissing, placeOfField } from '../decode/field-access.ts'
import { bool, secret, text, url } from '../shape/scalars.ts'
import { type Field, listOf, mapOf, type StructValue } from '../shape/shape.ts'

/** Fields that tell by which proxy requests go. */
export const proxyFields: Readonly<Record<string, Field>> = {
  proxy_url: { shape: url, doc: 'The proxy of requests.' },
  no_proxy: {
    shape: text,
    since: '2.43',
    doc: 'Hosts that are asked without the proxy, with commas between them.',
  },
  proxy_from_environment: {
    shape: bool,
    since: '2.43',
    doc: 'The proxy is told by `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.',
  },
  proxy_connect_header: {
    shape: {
      ...mapOf({ ...listOf(secret), goName: '[]config.Secret' }),
      goName: 'config.ProxyHeader',
    },
    since: '2.43',
    doc: 'Headers that are sent to the proxy.',
  },
}

/** Checks what the fields of a proxy say together. */
export function checkProxy(value: StructValue, context: ConfigContext): void {
  const fromEnvironment = boolAt(value, 'proxy_from_environment') === true
  const refuse = (field: string, message: string, help: string): void =>
    context.report('config/invalid', placeOfField(value, field), message, { help })
  if (fromEnvironment) {
    for (const field of ['proxy_url', 'no_proxy'])
      if (isGiven(value, field))
        refuse(
          field,
          `if \`proxy_from_environment\` is configured, \`${field}\` must not be configured`,
          `remove \`${field}\`, or \`proxy_from_environment\``,
        )
    return
  }
  if (
    value.fields.has('proxy_from_environment') &&
    boolAt(value, 'proxy_from_environment') === undefined
  )
    return
  if (isGiven(value, 'proxy_connect_header') && isMissing(value, 'proxy_url'))
    refuse(
      'proxy_connect_header',
      'if `proxy_connect_header` is configured, `proxy_url` or `proxy_from_environment` must also be configured',
      'add `proxy_url`, or remove `proxy_connect_header`',
    )
  if (isGiven(value, 'no_proxy') && isUnwritten(value, 'proxy_url'))
    refuse(
      'no_proxy',
      'if `no_proxy` is configured, `proxy_url` must also be configured',
      'add `proxy_url`, or remove `no_proxy`',
    )
}

/** Not written, or null; an empty text is something here. */
function isUnwritten(value: StructValue, field: string): boolean {
  return isMissing(value, field) && value.fields.get(field)?.value === undefined
}
