import type { ExitCode } from './exit-code.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** Tells on stderr why a run ended early: wrong usage in a line; a crash with the file being worked on and a request to report it. */
export function reportFailure(error: unknown, session: Session, debug: boolean): ExitCode {
  const { err } = session.console
  if (error instanceof UsageError) {
    err(`promproof: error: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`)
    return 2
  }
  const message = error instanceof Error ? error.message : String(error)
  const place = session.working === undefined ? '' : ` while working on ${session.working}`
  err(`promproof: internal error${place}: ${message}\n`)
  err(
    '  This is a mistake in promproof, not in your files. Please report it, with that file if you can.\n',
  )
  if (debug && error instanceof Error && error.stack) err(`${error.stack}\n`)
  else err('  --debug shows where it happened.\n')
  return 3
}
