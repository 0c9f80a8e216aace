import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import type { Session } from '../session.ts'
import { version } from '../version.ts'

/** `promproof lsp`: a language server on stdin and stdout, until the editor ends it. */
export async function runLsp(_: Arguments, { environment }: Session): Promise<ExitCode> {
  const { serve } = await import('../../lsp/server.ts')
  serve({ input: process.stdin, output: process.stdout, version, today: environment.today })
  return new Promise(() => undefined)
}
