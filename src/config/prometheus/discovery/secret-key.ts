import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { headOf } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'
import { endsUpEmpty } from './required-field.ts'

/** Checks that a secret key is given once: in the configuration, or in a file. */
export function checkSecretKey(value: StructValue, context: ConfigContext): void {
  const fields = ['secret_key', 'secret_key_file']
  const both = 'at most one of secret_key & secret_key_file must be configured'
  if (checkAtMostOne(value, fields, both, context)) return
  if (fields.every((field) => endsUpEmpty(value, field)))
    context.reportMissing(
      value.node,
      headOf(value),
      'one of secret_key & secret_key_file must be configured',
      { help: 'add `secret_key_file`' },
    )
}
