import { type ParsedSeries, parseSeries } from '../../../src/promql/series-notation.ts'
import { type SeriesItem, seriesLength, seriesValues } from '../../../src/promql/series-values.ts'
import type { SyntaxProblem } from '../../../src/text/problem.ts'
import type { BlockLine } from './block.ts'
import type { ExpectedValue } from './commands.ts'
import { malformed, ScriptError } from './script-error.ts'

const positionLimit = 1_000_000

/** Parses a line of series notation, or throws Prometheus' error with its place in the script. */
export function readSeriesLine({ text, line }: BlockLine): ParsedSeries {
  const series = parseSeries(text)
  const problem = series.problems[0]
  if (problem) throw placedError(text, line, 0, problem)
  if (seriesLength(series.items) > positionLimit) throw malformed('too many values in a series')
  return series
}

/** The positions of a series one by one. */
export function expandItems(items: readonly SeriesItem[]): readonly ExpectedValue[] {
  return items.flatMap((item) => {
    const hintWritten = item.kind === 'histogram' && item.hintWritten
    return [...seriesValues([item])].map((value) => ({ value, hintWritten }))
  })
}

/** The error for a problem of a text that begins at `offset` of a line of the script. */
export function placedError(
  text: string,
  line: number,
  offset: number,
  { span, message }: SyntaxProblem,
): ScriptError {
  const column = Buffer.byteLength(text.slice(0, offset + span.start)) + 1
  return new ScriptError(`${line}:${column}: parse error: ${message}`)
}
