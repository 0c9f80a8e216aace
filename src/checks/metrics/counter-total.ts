import { type Check, defineCheck, type Report } from '../check.ts'
import { type Exposed, exposedIn } from './exposed.ts'

/** A counter without `_total`, or another type with it. */
const check: Check = defineCheck({
  id: 'metrics/counter-total',
  create(context) {
    return {
      Exposition(file) {
        for (const exposed of exposedIn(file)) {
          const report = judge(exposed)
          if (report) context.reportAt(file.source, exposed.place, report)
        }
      },
    }
  },
})

export default check

function judge({ name, type }: Exposed): Report | undefined {
  if (type === undefined || (type === 'counter') === name.endsWith('_total')) return undefined
  if (type === 'counter')
    return {
      message: `the counter \`${name}\` does not end in \`_total\``,
      why: 'Who reads the name takes it for a gauge, and compares it without `rate()`.',
      help: `name it \`${name}_total\``,
    }
  return {
    message: `\`${name}\` is a ${type}, and its name ends in \`_total\``,
    why: 'Who reads the name takes it for a counter, and asks for its `rate()`.',
    help: `name it \`${name.slice(0, -'_total'.length)}\``,
  }
}
