import type { ExposedType } from '../../catalogue/metric.ts'
import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

/** A name that ends as a part of a histogram or summary does. */
const check: Check = defineCheck({
  id: 'metrics/reserved-suffix',
  create(context) {
    return {
      Exposition(file) {
        for (const { name, type, place } of exposedIn(file)) {
          const suffix = type && suffixes.find((one) => name.endsWith(one) && !hasParts(type, one))
          if (!type || !suffix) continue
          const of = suffix === '_bucket' ? 'a histogram' : 'a histogram or a summary'
          context.reportAt(file.source, place, {
            message: `\`${name}\` is a ${type}, and ends in \`${suffix}\` as a part of ${of} does`,
            why: `It is taken for a part of \`${name.slice(0, -suffix.length)}\`.`,
            help: `give it a name that does not end in \`${suffix}\``,
          })
        }
      },
    }
  },
})

export default check

const suffixes = ['_bucket', '_count', '_sum'] as const

function hasParts(type: ExposedType, suffix: (typeof suffixes)[number]): boolean {
  return type === 'histogram' || (type === 'summary' && suffix !== '_bucket')
}
