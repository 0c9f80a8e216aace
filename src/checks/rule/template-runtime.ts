import { type Check, defineCheck } from '../check.ts'

/** What the template's parser can prove about every run of it; anything that depends on the data is left alone. */
const check: Check = defineCheck({
  id: 'rule/template-runtime',
  create(context) {
    return {
      Label(entry, { role }) {
        const problems = entry.value.template?.runtimeProblems ?? []
        for (const problem of problems) {
          context.report(entry.value.map.toSource(problem.span), {
            message: `${role} \`${entry.name.value}\`: ${problem.message}`,
            help:
              problem.help ??
              'correct the template: Prometheus loads it as it is, and it fails when the alert fires',
            confidence: 'proof',
          })
        }
      },
    }
  },
})

export default check
