/** A finding as the report in JSON tells it, as far as annotations need it. */
export interface ReportedFinding {
  readonly check: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly path: string
  readonly range: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
  readonly message: string
  readonly why: string | null
  readonly help: string | null
}

/** An annotation, in the terms of `@actions/core`. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly text: string
  readonly properties: {
    readonly title: string
    readonly file: string
    readonly startLine: number
    readonly endLine: number
    readonly startColumn?: number
    readonly endColumn?: number
  }
}

/** Tests as the report in JSON tells them. */
export interface ReportedTests {
  readonly groups: readonly {
    readonly assertions: readonly {
      readonly title: string
      readonly passed: boolean
      readonly path: string
      readonly range: ReportedFinding['range']
    }[]
  }[]
}

/** Assertions that failed, as findings. */
export function failedTests(tests: readonly ReportedTests[]): readonly ReportedFinding[] {
  return tests.flatMap(({ groups }) =>
    groups.flatMap(({ assertions }) =>
      assertions
        .filter(({ passed }) => !passed)
        .map(({ title, path, range }) => ({
          check: 'unit test',
          severity: 'error' as const,
          path,
          range,
          message: `the test \`${title}\` failed`,
          why: null,
          help: 'the log and the summary show what differs',
        })),
    ),
  )
}

/** Annotations, and the number of findings that GitHub would drop. */
export interface Annotations {
  readonly shown: readonly Annotation[]
  readonly more: number
}

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const
/** GitHub shows so many of each level for a step, and drops the rest silently. */
const mostOfLevel = 10

/** The first findings of each level as annotations; `folder` is where their paths count from, below the repository. */
export function annotationsOf(findings: readonly ReportedFinding[], folder: string): Annotations {
  const counts = { error: 0, warning: 0, notice: 0 }
  const shown: Annotation[] = []
  for (const finding of findings) {
    const level = levels[finding.severity]
    if (++counts[level] <= mostOfLevel) shown.push(annotation(finding, level, folder))
  }
  return { shown, more: findings.length - shown.length }
}

function annotation(
  { check, path, range: { start, end }, message, why, help }: ReportedFinding,
  level: Annotation['level'],
  folder: string,
): Annotation {
  const text = [message, ...(why ? [`why: ${why}`] : []), ...(help ? [`help: ${help}`] : [])]
  const columns =
    start.line === end.line
      ? { startColumn: start.column, endColumn: Math.max(end.column, start.column + 1) }
      : {}
  const file = folder === '' || folder === '.' ? path : `${folder.replace(/\/+$/, '')}/${path}`
  return {
    level,
    text: text.join('\n'),
    properties: { title: check, file, startLine: start.line, endLine: end.line, ...columns },
  }
}
