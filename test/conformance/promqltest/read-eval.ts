import { parseDuration } from '../../../src/model/duration.ts'
import { goQuote } from '../../../src/model/go-quote.ts'
import type { Expr } from '../../../src/promql/ast.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import type { BlockLine } from './block.ts'
import type { EvalCommand, TimeRange } from './commands.ts'
import { ExpectationReader } from './expectation-reader.ts'
import { placedError } from './read-series-line.ts'
import { badExpectation, malformed } from './script-error.ts'
import { scriptParserOptions } from './script-options.ts'

const instant = /^eval(?:_(fail|warn|ordered|info))?\s+instant\s+(?:at\s+(.+?))?\s+(.+)$/
const range = /^eval(?:_(fail|warn|info))?\s+range\s+from\s+(.+)\s+to\s+(.+)\s+step\s+(.+?)\s+(.+)$/

interface Head {
  readonly mode: string | undefined
  readonly expr: string
  readonly when: number | TimeRange
}

/** Reads an `eval` command; `lines` is how many lines of the block belong to it. */
export function readEval(
  head: BlockLine,
  block: readonly BlockLine[],
): { readonly command: EvalCommand; readonly lines: number } {
  const { mode, expr, when } = readInstant(head) ?? readRange(head) ?? refuse()
  const ast = parse(expr, head)
  const reader = new ExpectationReader(expr, mode, typeof when === 'number')
  const last = block.findIndex((line) => !reader.read(line))
  const expected = reader.expectations()
  return {
    command: { kind: 'eval', line: head.line, expr, ast, when, expected },
    lines: last < 0 ? block.length : last + 1,
  }
}

function readInstant({ text, line }: BlockLine): Head | undefined {
  const match = instant.exec(text)
  if (!match) return undefined
  const [, mode, at = '', expr = ''] = match
  return { mode, expr, when: readTime('timestamp', at, expr, line) }
}

function readRange({ text, line }: BlockLine): Head | undefined {
  const match = range.exec(text)
  if (!match) return undefined
  const [, mode, from = '', to = '', step = '', expr = ''] = match
  const when = {
    start: readTime('start timestamp', from, expr, line),
    end: readTime('end timestamp', to, expr, line),
    step: readTime('step', step, expr, line),
  }
  if (when.end < when.start)
    throw badExpectation(
      expr,
      line,
      `invalid test definition, end timestamp (${to}) is before start timestamp (${from})`,
    )
  return { mode, expr, when }
}

function refuse(): never {
  throw malformed(
    'invalid eval command. Must be either "eval[_fail|_warn|_ordered|_info] instant [at <offset:duration>] <query>" or "eval[_fail|_warn|_info] range from <from> to <to> step <step> <query>"',
  )
}

function readTime(what: string, text: string, expr: string, line: number): number {
  const duration = parseDuration(text)
  if ('error' in duration)
    throw badExpectation(
      expr,
      line,
      `invalid ${what} definition ${goQuote(text)}: ${duration.error}`,
    )
  return duration.ms
}

function parse(expr: string, { text, line }: BlockLine): Expr {
  const { ast, problems } = parsePromql(expr, scriptParserOptions)
  const problem = problems[0]
  if (problem) throw placedError(text, line, text.length - expr.length, problem)
  return ast ?? refuse()
}
