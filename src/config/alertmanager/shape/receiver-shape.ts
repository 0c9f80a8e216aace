import { text } from '../../shape/scalars.ts'
import { type Field, type ListShape, mapOf, type StructShape, struct } from '../../shape/shape.ts'
import { integrations } from '../integrations/integrations.ts'
import { requireField } from './exclusive-pairs.ts'

function integrationFields(): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    integrations.map(({ type, shape }) => [
      `${type}_configs`,
      { shape, doc: `Notifications by ${nameOf(shape)}.` },
    ]),
  )
}

/** `a Slack configuration` is of `Slack`. */
function nameOf({ item }: ListShape): string {
  return item.kind === 'struct' ? item.title.replace(/^an? | configuration$/g, '') : ''
}

/** An item of `receivers`. */
export const receiverShape: StructShape = {
  ...struct(
    'config.plain',
    'a receiver',
    {
      name: { shape: text, doc: 'Name that routes refer to.' },
      labels: { shape: mapOf(text), doc: 'Labels of the receiver in the API.' },
      ...integrationFields(),
    },
    (value, context) => requireField(value, 'name', 'missing name in receiver', context),
  ),
  subject: { kind: 'config', field: 'name' },
}
