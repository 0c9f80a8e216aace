import { goQuote } from '../../../src/model/go-quote.ts'
import type { EvalCommand } from './commands.ts'
import { fits } from './fits.ts'

type Failing = Pick<EvalCommand, 'expr' | 'line' | 'expected'>

/** Compares the error of a query with the one that its command expects. */
export function checkFailure(error: string, { expr, line, expected }: Failing): string | undefined {
  const query = `query ${goQuote(expr)} (line ${line})`
  const { fail } = expected
  if (!fail) return `error evaluating ${query}: ${error}`
  if (fits(error, fail)) return undefined
  const kind = !fail.legacy ? ' matching' : fail.match === 'pattern' ? ' matching pattern' : ''
  return `expected error${kind} ${goQuote(fail.text)} evaluating ${query}, but got: ${error}`
}

/** What is said of a query that should fail and does not. */
export function missingFailure({ expr, line }: Failing): string {
  return `expected error evaluating query ${goQuote(expr)} (line ${line}) but got none`
}
