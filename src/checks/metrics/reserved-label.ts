import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

const owners = [
  { label: 'le', type: 'histogram' },
  { label: 'quantile', type: 'summary' },
] as const

/** `le` or `quantile` where they mean nothing. */
const check: Check = defineCheck({
  id: 'metrics/reserved-label',
  create(context) {
    return {
      Exposition(file) {
        for (const { family, name, type } of exposedIn(file))
          for (const owner of owners) {
            if (!type || type === owner.type || type === 'gaugehistogram') continue
            const found = family.samples
              .flatMap(({ labels }) => labels)
              .find((label) => label.name === owner.label)
            if (!found) continue
            context.reportAt(file.source, found.span, {
              message: `the ${type} \`${name}\` has the label \`${owner.label}\``,
              why: `\`${owner.label}\` belongs to series of a ${owner.type}.`,
              help: 'rename the label',
            })
          }
      },
    }
  },
})

export default check
