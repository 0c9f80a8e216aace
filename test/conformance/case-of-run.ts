import { type CaseResult, caseOf } from './suite.ts'

/** Compares what a run gives with what is expected; a run that throws has failed. */
export function caseOfRun(
  name: string,
  input: string,
  expected: unknown,
  run: () => unknown,
): CaseResult {
  try {
    return caseOf(name, input, expected, run())
  } catch (error) {
    return {
      name,
      outcome: 'failed',
      input,
      expected: JSON.stringify(expected),
      got: thrownText(error),
    }
  }
}

/** What was thrown, and where. */
export function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return `thrown: ${error.message} ${places.slice(0, 3).join(' ').replace(/\s+/g, ' ')}`
}
