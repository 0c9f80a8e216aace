import { isTerminal, processConsole } from './console.ts'
import { dayOf } from './environment.ts'
import type { ExitCode } from './exit-code.ts'
import {
  type Arguments,
  checkFlags,
  type Flag,
  lintFlags,
  readArguments,
  testFlags,
} from './flags.ts'
import { reportFailure } from './report-failure.ts'
import type { Session } from './session.ts'

type Command = (args: Arguments, session: Session) => Promise<ExitCode>

/** The commands that are wanted at once; their arguments are read without commander where they are regular. */
const quick: Readonly<
  Record<string, { readonly flags: readonly Flag[]; load(): Promise<Command> }>
> = {
  lint: { flags: lintFlags, load: async () => (await import('./commands/lint.ts')).runLint },
  test: { flags: testFlags, load: async () => (await import('./commands/test.ts')).runTest },
  check: { flags: checkFlags, load: async () => (await import('./commands/check.ts')).runCheck },
}

async function run(args: readonly string[], session: Session): Promise<ExitCode> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(quick, name) ? quick[name] : undefined
  const regular = command && readArguments(rest, command.flags)
  if (regular) return (await command.load())(regular, session)
  if (name === 'test-worker') {
    const { runTestWorker } = await import('./test-worker.ts')
    await runTestWorker()
    return 0
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(args, session)
}

const args = process.argv.slice(2)
const session: Session = {
  console: processConsole,
  environment: {
    cwd: process.cwd(),
    variables: process.env,
    terminal: isTerminal(),
    today: dayOf(new Date()),
  },
}
run(args, session).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.exitCode = reportFailure(error, session, args.includes('--debug'))
  },
)
