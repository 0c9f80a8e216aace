import { oneOf, text } from '../shape/scalars.ts'
import type { Field } from '../shape/shape.ts'

/** How names that a client cannot take are escaped. */
export const escapingSchemes: readonly string[] = ['allow-utf-8', 'underscores', 'dots', 'values']

/** Which names are allowed, and how they are escaped: of `global` and of a job. */
export const nameSchemeFields: Readonly<Record<string, Field>> = {
  metric_name_validation_scheme: {
    shape: oneOf(['legacy', 'utf8'], 'unrecognized ValidationScheme: `%s`', 'empty'),
    since: '2.54',
    doc: 'Names that metrics and labels may have: any UTF-8, or letters, digits and `_` only.',
  },
  metric_name_escaping_scheme: {
    shape: { ...text, suggested: escapingSchemes },
    since: '3.4',
    doc: 'How targets escape names that are more than letters, digits and `_`.',
  },
}
