import type { TemplateProblem } from '../../template/template.ts'
import { type Check, defineCheck, type Report } from '../check.ts'

/** What the template's parser can prove about the text alone: an error where every run fails, which ends at the first, a warning where those fail that get there. */
const check: Check = defineCheck({
  id: 'rule/template-runtime',
  create(context) {
    return {
      Label({ name, value }, { role, file }) {
        const problems = value.template?.runtimeProblems ?? []
        const [first, ...later] = problems.filter(({ sometimes }) => !sometimes)
        const related = later.map(({ span }) => ({
          file: file.source,
          span: value.map.toSource(span),
          label: 'and here, once that is corrected',
        }))
        for (const problem of problems)
          if (problem === first || problem.sometimes)
            context.report(value.map.toSource(problem.span), {
              ...reportOf(problem, `${role} \`${name.value}\``),
              ...(problem === first && related.length > 0 ? { related } : {}),
            })
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
