import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

const abbreviations = new Set('s ms us ns sec b kb mb gb tb pb m h d'.split(' '))

/** A name with the symbol of a unit in place of its name. */
const check: Check = defineCheck({
  id: 'metrics/unit-abbreviation',
  create(context) {
    return {
      Exposition(file) {
        for (const { name, place } of exposedIn(file)) {
          const [, ...words] = name.split('_')
          const unit = words.find((word) => abbreviations.has(word.toLowerCase()))
          if (unit === undefined) continue
          context.reportAt(file.source, place, {
            message: `\`${name}\` abbreviates its unit: \`${unit}\``,
            why: 'An abbreviated unit is read in several ways.',
            help: 'write the base unit out, such as `seconds` or `bytes`',
          })
        }
      },
    }
  },
})

export default check
