import { type GoUrl, parseGoUrl } from '../../../model/go-url.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { placeOfField, scalarAt, textAt } from '../../decode/field-access.ts'
import { url } from '../../shape/scalars.ts'
import type { StructValue } from '../../shape/shape.ts'

/** The URL in a field, where it is one. */
export function urlAt(value: StructValue, field: string): GoUrl | undefined {
  const parsed = parseGoUrl(textAt(value, field) ?? ':')
  return 'error' in parsed ? undefined : parsed
}

/** Why the text in a field is no URL, in Go's words; nothing where it is one or is not known. */
export function urlError(value: StructValue, field: string): string | undefined {
  const scalar = scalarAt(value, field)
  if (typeof scalar?.value !== 'string') return undefined
  const reading = url.type.read(scalar.node, {})
  return 'error' in reading ? reading.error : undefined
}

/** Checks a URL that must be of `http` or `https` and have a host. */
export function checkHttpUrl(value: StructValue, field: string, context: ConfigContext): void {
  const parsed = urlAt(value, field)
  if (!parsed) return
  const refuse = (message: string): void =>
    context.report('config/invalid', placeOfField(value, field), message, {
      help: 'write the whole URL: `http://host:port/path`',
    })
  if (parsed.scheme !== 'http' && parsed.scheme !== 'https')
    refuse("URL scheme must be 'http' or 'https'")
  else if (parsed.host === '') refuse('host is missing in URL')
}
