import { isNull } from '../../../yaml/node-place.ts'
import { boolAt, has, isGiven, structAt } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'

/** Sections that count when they are written, even where they are empty. */
const sections = [
  'basic_auth',
  'authorization',
  'oauth2',
  'http_headers',
  'proxy_connect_header',
  'proxy_url',
]
const texts = ['bearer_token', 'bearer_token_file']

/** The field by which an HTTP client surely differs from the default one, if there is one. */
export function customHttpField(value: StructValue): string | undefined {
  return (
    sections.find((field) => has(value, field)) ??
    texts.find((field) => isGiven(value, field)) ??
    ['follow_redirects', 'enable_http2'].find((field) => isOff(value, field)) ??
    (boolAt(value, 'proxy_from_environment') === true ? 'proxy_from_environment' : undefined) ??
    (isCustomTls(structAt(value, 'tls_config')) ? 'tls_config' : undefined)
  )
}

/** False, or null, which is false as well. */
function isOff(value: StructValue, field: string): boolean {
  const written = value.fields.get(field)
  return written !== undefined && (isNull(written.node) || boolAt(value, field) === false)
}

function isCustomTls(value: StructValue | undefined): boolean {
  return [...(value?.fields.keys() ?? [])].some((field) =>
    field === 'insecure_skip_verify' ? boolAt(value, field) === true : isGiven(value, field),
  )
}
