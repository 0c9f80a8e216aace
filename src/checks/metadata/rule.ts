import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `rule`, in the order of clearest output. */
export const ruleChecks: readonly CheckMetadata[] = [
  {
    id: 'rule/template-runtime',
    summary: 'Template loads, and fails or renders nothing whenever the alert fires',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    why: 'Prometheus parses templates when it loads a rule, and runs them only when the alert fires. The notification then carries an error message in place of its text. What stands in a branch, or in an argument that `and` or `or` may pass over, fails only where the data lead there: that is a warning.',
    equivalents: { pint: 'alerts/template' },
  },
  {
    id: 'rule/value-type',
    summary: 'Label or annotation value that YAML does not read as text',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'Labels and annotations are text. Prometheus converts a number or a truth value and takes an empty value for no label at all; the Prometheus operator refuses the whole resource. Words such as `no` and `on` are text to Prometheus, and truth values to tools that read YAML 1.1.',
    equivalents: { pint: 'yaml/parse' },
  },
]
