import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ExitCode } from './exit-code.ts'

/** Settings that are not what somebody meant make the whole run one that nobody asked for. */
export function exitForSettings(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity = 'error' }) => severity === 'error') ? 2 : 0
}
