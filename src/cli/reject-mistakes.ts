import type { Arguments } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** Refuses arguments that are empty, as those of unset shell variables are, and flags that contradict each other. */
export function rejectMistakes({ values, positionals }: Arguments): void {
  const hint = 'is a variable of the shell unset?'
  if (positionals.some((path) => path.trim() === ''))
    throw new UsageError('an argument is empty', hint)
  for (const [flag, given] of values)
    if (given.some((value) => value.trim() === ''))
      throw new UsageError(`the value of \`--${flag}\` is empty`, hint)
  if (values.has('config') && values.has('no-config'))
    throw new UsageError('`--config` and `--no-config` contradict each other')
}
