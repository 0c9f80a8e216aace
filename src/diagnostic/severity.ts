/** How grave a finding is; the gravest first. */
export type Severity = 'error' | 'warning' | 'info'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Negative where `a` is graver than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b]
}

/** Whether `severity` reaches the threshold. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return rank[severity] <= rank[threshold]
}
