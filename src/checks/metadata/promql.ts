import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `promql`, in the order of clearest output. */
export const promqlChecks: readonly CheckMetadata[] = [
  {
    id: 'promql/regexp-literal',
    summary: 'Regular expression that matches one value only',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'An equality matcher says the same, reads better, and does not look like a pattern that somebody forgot to finish.',
    equivalents: { pint: 'promql/regexp' },
  },
  {
    id: 'promql/regexp-anchors',
    summary: 'Anchor at the end of a regular expression, where it does nothing',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    why: 'Prometheus anchors every pattern at both ends. An anchor of one’s own suggests that a pattern without one would match a part of the value.',
    equivalents: { pint: 'promql/regexp' },
  },
]
