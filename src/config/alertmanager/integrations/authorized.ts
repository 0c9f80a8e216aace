import { isGiven } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'

const fields = ['authorization', 'bearer_token', 'bearer_token_file']

/** Whether an HTTP client sends an `Authorization` header that is written in `authorization` or as a bearer token. */
export function isAuthorized(http: StructValue | undefined): boolean {
  return fields.some((field) => {
    const written = http?.fields.get(field)
    return isGiven(http, field) || (written !== undefined && written.value?.kind !== 'scalar')
  })
}
