import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `graph`, in the order of clearest output. */
export const graphChecks: readonly CheckMetadata[] = [
  {
    id: 'graph/duplicate-record',
    summary: 'Two recording rules that load together write the same series',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Both rules write samples under one name and one set of labels. Where their series coincide, the later sample of an evaluation is dropped as a duplicate, or the series jumps between two meanings. A warning where the expressions are equal or return series with the same labels; information where they may exclude each other.',
    equivalents: { promtool: '--lint=duplicate-rules', pint: 'rule/duplicate' },
  },
  {
    id: 'graph/duplicate-alert',
    summary: 'Two alerts that load together have the same name and labels',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Alertmanager knows an alert by its labels alone: two rules with equal ones become one notification that changes its text, and resolves when the first of them does.',
    equivalents: { promtool: '--lint=duplicate-rules', pint: 'rule/duplicate' },
  },
]
