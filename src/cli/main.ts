import { isTerminal, processConsole } from './console.ts'
import type { ExitCode } from './exit-code.ts'
import { lintFlags, readArguments } from './flags.ts'
import { reportFailure } from './report-failure.ts'
import type { Session } from './session.ts'

async function run(args: readonly string[], session: Session): Promise<ExitCode> {
  const regular = args[0] === 'lint' ? readArguments(args.slice(1), lintFlags) : undefined
  if (regular) {
    const { runLint } = await import('./commands/lint.ts')
    return runLint(regular, session)
  }
  if (args[0] === 'test') {
    const simple = readArguments(args.slice(1), testFlags)
    if (simple) return (await import('./commands/test.ts')).runTest(simple, session)
  }
  if (args[0] === 'check') {
    const simple = readArguments(args.slice(1), checkFlags)
    if (simple) return (await import('./commands/check.ts')).runCheck(simple, session)
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(args, session)
}

const args = process.argv.slice(2)
const session: Session = {
  console: processConsole,
  environment: { cwd: process.cwd(), variables: process.env, terminal: isTerminal() },
}
run(args, session).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.exitCode = reportFailure(error, session, args.includes('--debug'))
  },
)
