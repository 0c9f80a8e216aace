import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

/** A name with the word for its own type. */
const check: Check = defineCheck({
  id: 'metrics/type-in-name',
  create(context) {
    return {
      Exposition(file) {
        for (const { name, type, place } of exposedIn(file)) {
          if (type === undefined) continue
          const word = type === 'gaugehistogram' ? 'gauge_histogram' : type
          if (!`${name.toLowerCase()}_`.includes(`_${word}_`)) continue
          if (type === 'info' && name.endsWith('_info')) continue
          context.reportAt(file.source, place, {
            message: `the name \`${name}\` repeats the type \`${type}\``,
            why: 'The type is told by `# TYPE`; the name lies once it changes.',
            help: `leave \`${word}\` out of the name`,
          })
        }
      },
    }
  },
})

export default check
