import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

/** A metric without `# HELP`. */
const check: Check = defineCheck({
  id: 'metrics/help',
  create(context) {
    return {
      Exposition(file) {
        for (const { family, name } of exposedIn(file)) {
          const [first] = family.samples
          if (family.help || !first) continue
          context.reportAt(file.source, first.span, {
            message: `\`${name}\` has no \`# HELP\``,
            why: 'Nothing tells readers of a query what is measured.',
            help: `say what is measured: \`# HELP ${family.name} …\``,
          })
        }
      },
    }
  },
})

export default check
