import { isNull } from '../../../yaml/node-place.ts'
import { numberAt } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'

/** Whether a duration with a default is surely zero: written as zero, or null. */
export function isZeroDuration(value: StructValue, field: string): boolean {
  const written = value.fields.get(field)
  return written !== undefined && (isNull(written.node) || numberAt(value, field) === 0)
}
