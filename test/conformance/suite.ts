/** The outcome of one case of the conformance data or the corpus. */
export interface CaseResult {
  /** Names the case: file and index, or path. */
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why a case was skipped. */
  readonly reason?: string
  readonly input?: string
  readonly expected?: string
  readonly got?: string
}

export interface SuiteResult {
  readonly suite: string
  readonly cases: readonly CaseResult[]
  /** Further figures, a line each (agreement of message texts, and so on). */
  readonly figures?: readonly string[]
}

/** A suite reads its data below `data` (laid out as `conformance/ corpus/ seeds/`) and runs every case. */
export interface Suite {
  readonly name: string
  run(data: string, flags?: readonly string[]): SuiteResult | Promise<SuiteResult>
}

/** Compares by structure and tells what differs first. */
export function caseOf(name: string, input: string, expected: unknown, got: unknown): CaseResult {
  const want = stableJson(expected)
  const have = stableJson(got)
  return want === have
    ? { name, outcome: 'passed' }
    : { name, outcome: 'failed', input, expected: want, got: have }
}

/** JSON with sorted keys; numbers that JSON lacks are written as text. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner)
    if (Object.is(inner, -0)) return '-0'
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner))
      return Object.fromEntries(
        Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      )
    return inner
  })
}
