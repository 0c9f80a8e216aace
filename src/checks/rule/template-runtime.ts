import type { TemplateProblem } from '../../template/template.ts'
import { type Check, defineCheck, type Report } from '../check.ts'

/** What the template's parser can prove about the text alone: an error where every run fails, a warning where those fail that get there. */
const check: Check = defineCheck({
  id: 'rule/template-runtime',
  create(context) {
    return {
      Label(entry, { role }) {
        const problems = entry.value.template?.runtimeProblems ?? []
        for (const problem of problems)
          context.report(
            entry.value.map.toSource(problem.span),
            reportOf(problem, `${role} \`${entry.name.value}\``),
          )
      },
    }
  },
})

function reportOf({ message, help, sometimes }: TemplateProblem, where: string): Report {
  if (!sometimes)
    return {
      message: `${where}: ${message}`,
      help:
        help ??
        'correct the template: Prometheus loads it as it is, and it fails when the alert fires',
      confidence: 'proof',
    }
  return {
    message: `${where}: ${message}, when this part of the template runs`,
    help:
      help ??
      'correct the template: Prometheus loads it as it is, and it fails when an alert leads into this part',
    severity: 'warning',
    confidence: 'convention',
  }
}

export default check
