import type { ConfigContext } from '../decode/config-context.ts'
import { entriesAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'
import { isReservedHeader } from './http-header.ts'

/** Reports headers in `headers` that cannot be changed; `authorization` is the error for that one. */
export function checkHeaders(
  value: StructValue,
  authorization: string,
  help: string,
  context: ConfigContext,
): void {
  for (const { key } of entriesAt(value, 'headers')) {
    if (key.text.toLowerCase() === 'authorization')
      context.reportNode('config/invalid', key, authorization, { help })
    else if (isReservedHeader(key.text))
      context.reportNode(
        'config/invalid',
        key,
        `\`${key.text}\` is a reserved header. It must not be changed`,
        { help: 'remove the header: Prometheus sets it' },
      )
  }
}

/** The error for `Authorization` in the headers of `remote_write` and `remote_read`. */
export const remoteAuthorization: string =
  'authorization header must be changed via the `basic_auth`, `authorization`, `oauth2`, `sigv4`, `azuread` or `google_iam` parameter'
