import { isTerminal, processConsole } from './console.ts'
import type { ExitCode } from './exit-code.ts'
import { lintFlags, readArguments } from './flags.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

async function run(args: readonly string[], session: Session): Promise<ExitCode> {
  const regular = args[0] === 'lint' ? readArguments(args.slice(1), lintFlags) : undefined
  if (regular) {
    const { runLint } = await import('./commands/lint.ts')
    return runLint(regular, session)
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(args, session)
}

function describe(error: unknown, session: Session, debug: boolean): ExitCode {
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

const args = process.argv.slice(2)
const session: Session = {
  console: processConsole,
  environment: { cwd: process.cwd(), variables: process.env, terminal: isTerminal() },
}
try {
  process.exitCode = await run(args, session)
} catch (error) {
  process.exitCode = describe(error, session, args.includes('--debug'))
}
