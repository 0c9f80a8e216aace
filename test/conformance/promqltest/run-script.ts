import type { EngineOptions } from '../../../src/engine/engine-options.ts'
import { Storage } from '../../../src/engine/storage.ts'
import { thrownText } from '../case-of-run.ts'
import type { Command, EvalCommand, LoadCommand } from './commands.ts'
import { evaluate } from './evaluate.ts'
import { loadSeries } from './load-series.ts'
import { readScript } from './read-script.ts'
import { ScriptError } from './script-error.ts'
import { scriptEngineOptions } from './script-options.ts'

/** What became of an `eval`, or of a `load` that failed. */
export interface CommandOutcome {
  readonly command: EvalCommand | LoadCommand
  /** What is wrong; absent where it is as expected. */
  readonly error?: string
}

/** Executes commands in order against one storage; an `eval` that fails does not stop those behind it. */
export function* runCommands(
  commands: readonly Command[],
  options: EngineOptions = scriptEngineOptions,
): Generator<CommandOutcome, void> {
  let storage = new Storage()
  for (const command of commands) {
    if (command.kind === 'clear') storage = new Storage()
    else if (command.kind === 'load') {
      const error = loadSeries(command, storage)
      if (error !== undefined) yield { command, error }
    } else {
      const error = guarded(() => evaluate(command, storage, options))
      yield error === undefined ? { command } : { command, error }
    }
  }
}

/** Runs a script as Prometheus' own runner does: the text of the first error, or nothing. */
export function runScript(text: string, options?: EngineOptions): string | undefined {
  try {
    for (const { error } of runCommands(readScript(text), options))
      if (error !== undefined) return error
    return undefined
  } catch (error) {
    if (error instanceof ScriptError) return error.message
    throw error
  }
}

function guarded(run: () => string | undefined): string | undefined {
  try {
    return run()
  } catch (error) {
    return thrownText(error)
  }
}
