import { type Check, defineCheck } from '../check.ts'
import { exposedIn } from './exposed.ts'

const camelCase = /[a-z][A-Z]/

/** Names of metrics and labels with a hump. */
const check: Check = defineCheck({
  id: 'metrics/camel-case',
  create(context) {
    return {
      Exposition(file) {
        for (const { family, name, place } of exposedIn(file)) {
          if (camelCase.test(name))
            context.reportAt(file.source, place, {
              message: `the name \`${name}\` is not in snake_case`,
              help: `name it \`${snakeCase(name)}\``,
            })
          const seen = new Set<string>()
          for (const { labels } of family.samples)
            for (const { name: label, span } of labels) {
              if (seen.has(label)) continue
              seen.add(label)
              if (!camelCase.test(label)) continue
              context.reportAt(file.source, span, {
                message: `the label \`${label}\` is not in snake_case`,
                help: `name it \`${snakeCase(label)}\``,
              })
            }
        }
      },
    }
  },
})

export default check

function snakeCase(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
}
