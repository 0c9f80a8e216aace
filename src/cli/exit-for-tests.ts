import { countTests } from '../report/count-tests.ts'
import type { ExitCode } from './exit-code.ts'
import type { TestOutcome } from './run-tests.ts'
import type { Session } from './session.ts'
import type { TestFlags } from './test-flags.ts'

/** 1 where a file fails; 2 where the filter leaves no test at all, which is told on stderr. */
export function exitForTests(
  { verdicts }: TestOutcome,
  { filter, passWithNoTests }: TestFlags,
  { console }: Session,
): ExitCode {
  if (verdicts.length === 0) return 0
  const { filesFailed, filesWithoutMatch } = countTests(verdicts)
  if (filesFailed > 0) return 1
  if (filesWithoutMatch < verdicts.length || passWithNoTests || filter === undefined) return 0
  console.err(`promproof: error: the filter \`${filter}\` matches no test\n`)
  return 2
}
