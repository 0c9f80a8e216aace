import { isNull, placeOf } from '../../../yaml/node-place.ts'
import { text } from '../../shape/scalars.ts'
import { listOf, type StructShape, struct } from '../../shape/shape.ts'
import { checkNullPatterns, matcherFields } from './matcher-fields.ts'

/** An item of `inhibit_rules`. */
export const inhibitShape: StructShape = struct(
  'common.plain',
  'an inhibition rule',
  {
    name: { shape: text, doc: 'Name of the rule in metrics.' },
    ...matcherFields('source_'),
    ...matcherFields('target_'),
    equal: {
      shape: listOf(text),
      doc: 'Labels that must have the same values on both sides.',
    },
  },
  (value, context) => {
    for (const side of ['source', 'target']) checkNullPatterns(value, `${side}_match_re`, context)
    const node = value.fields.get('equal')?.node
    if (node?.kind !== 'sequence') return
    for (const item of node.items)
      if (isNull(item) || (item.kind === 'scalar' && item.text === ''))
        context.report('config/invalid', placeOf(item), 'invalid label name "" in equal list', {
          help: 'name a label',
        })
  },
)
