import type { FileVerdict, TestedRule } from '../unittest/verdict.ts'

/** The counts that close a run of tests. */
export interface TestTotals {
  /** Assertions; those that are not run are neither passed nor failed. */
  readonly passed: number
  readonly failed: number
  readonly notRun: number
  /** Assertions that the filter leaves. */
  readonly total: number
  readonly filesPassed: number
  readonly filesFailed: number
  /** Files of which the filter leaves nothing. */
  readonly filesWithoutMatch: number
  /** Rules that an assertion names or reads, of all that are loaded. */
  readonly rulesCovered: number
  readonly rules: number
}

/** The assertions of one file. */
export interface AssertionTotals {
  readonly passed: number
  readonly failed: number
  readonly notRun: number
  readonly total: number
}

/** Counts over all files; a rule that several files load counts once. */
export function countTests(verdicts: readonly FileVerdict[]): TestTotals {
  const counts = verdicts.map(countAssertions)
  const sum = (name: keyof AssertionTotals) => counts.reduce((all, one) => all + one[name], 0)
  const matched = verdicts.filter((verdict) => !isWithoutMatch(verdict))
  const rules = distinctRules(verdicts)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    notRun: sum('notRun'),
    total: sum('total'),
    filesPassed: matched.filter(({ passed }) => passed).length,
    filesFailed: matched.filter(({ passed }) => !passed).length,
    filesWithoutMatch: verdicts.length - matched.length,
    rulesCovered: rules.filter(({ asserted }) => asserted).length,
    rules: rules.length,
  }
}

/** Counts of one file; of a file that could not be loaded nothing is run. */
export function countAssertions({
  loaded,
  groups,
  selected,
  total: all,
}: FileVerdict): AssertionTotals {
  const run = groups.flatMap(({ assertions }) => assertions)
  const passed = run.filter((assertion) => assertion.passed).length
  const total = loaded ? selected.assertions : all.assertions
  return { passed, failed: run.length - passed, notRun: total - run.length, total }
}

/** Whether the filter leaves nothing of a file that has tests. */
export function isWithoutMatch({ loaded, selected, total }: FileVerdict): boolean {
  return loaded && selected.groups === 0 && total.groups > 0
}

/** All rules that tests load, each once; asserted where it is in any file. */
export function distinctRules(verdicts: readonly FileVerdict[]): readonly TestedRule[] {
  const rules = new Map<string, TestedRule>()
  for (const rule of verdicts.flatMap((verdict) => verdict.rules)) {
    const key = `${rule.span.start}:${rule.file.path}`
    const known = rules.get(key)
    if (!known || (rule.asserted && !known.asserted)) rules.set(key, rule)
  }
  return [...rules.values()]
}
