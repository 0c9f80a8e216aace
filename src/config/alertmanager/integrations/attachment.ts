import type { ConfigContext } from '../../decode/config-context.ts'
import { bool } from '../../shape/scalars.ts'
import {
  type ListShape,
  listOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { template } from '../shape/alert-scalars.ts'
import { requireField } from '../shape/exclusive-pairs.ts'

/** Fields of a message: a title, a value, and whether they stand side by side. */
export function fieldList(goName: string, plain: string, owner?: string): ListShape {
  const item: StructShape = struct(
    plain,
    'a field of a message',
    {
      title: { shape: template, doc: 'Heading of the field.' },
      value: { shape: template, doc: 'Text of the field.' },
      short: { shape: bool, doc: 'Fields stand side by side; absent: `short_fields`.' },
    },
    (value: StructValue, context: ConfigContext) => {
      if (owner === undefined) return
      for (const field of ['title', 'value'])
        requireField(value, field, `missing ${field} in ${owner} field configuration`, context)
    },
  )
  return { ...listOf(item), goName: `[]*${goName}` }
}
