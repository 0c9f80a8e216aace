import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

/** An exposed metric with the name of a recording rule. */
const check: Check = defineCheck({
  id: 'metrics/colon',
  create(context) {
    return {
      Exposition(file) {
        for (const { name, place } of exposedIn(file)) {
          if (!name.includes(':')) continue
          context.reportAt(file.source, place, {
            message: `the name \`${name}\` has a colon`,
            why: 'Colons are for recording rules: readers look for a rule that is not there.',
            help: 'use underscores',
          })
        }
      },
    }
  },
})

export default check
