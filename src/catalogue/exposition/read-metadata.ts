import { goQuote } from '../../model/go-quote.ts'
import type { Span } from '../../text/span.ts'
import type { ExposedType } from '../metric.ts'
import type { ExpositionFormat } from './exposition.ts'
import type { LineCursor } from './line-cursor.ts'

/** A line that tells something of a metric. */
export interface MetadataLine {
  readonly keyword: 'HELP' | 'TYPE' | 'UNIT'
  readonly name: string
  /** Of the name. */
  readonly span: Span
  /** Absent: the line ends behind the name, and tells nothing. */
  readonly text?: { readonly value: string; readonly span: Span }
}

/** What a line with a `#` is. */
export type CommentLine = MetadataLine | 'comment' | 'eof'

const textTypes: Readonly<Record<string, ExposedType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  summary: 'summary',
  untyped: 'unknown',
  gaugehistogram: 'gaugehistogram',
  gauge_histogram: 'gaugehistogram',
}
const openMetricsTypes: Readonly<Record<string, ExposedType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  summary: 'summary',
  unknown: 'unknown',
  gaugehistogram: 'gaugehistogram',
  info: 'info',
  stateset: 'stateset',
}

/** Reads a line that begins with `#`; undefined where the cursor has a problem. */
export function readComment(cursor: LineCursor, format: ExpositionFormat): CommentLine | undefined {
  const start = cursor.at
  cursor.at++
  cursor.skipBlanks()
  const keyword = cursor.takeWord()
  if (keyword === 'EOF' && cursor.atEnd && format === 'openmetrics') return 'eof'
  if (keyword !== 'HELP' && keyword !== 'TYPE' && keyword !== 'UNIT')
    return format === 'text'
      ? 'comment'
      : cursor.fail('expected HELP, TYPE, UNIT or EOF: OpenMetrics has no comments', start)
  cursor.skipBlanks()
  if (cursor.atEnd) return 'comment'
  const at = cursor.at
  const name = cursor.takeMetricName()
  if (name === undefined) return undefined
  const span = { start: at, end: cursor.at }
  if (cursor.atEnd && name !== '') return { keyword, name, span }
  if (!/[ \t]/.test(cursor.peek())) return cursor.fail('invalid metric name in comment', at)
  if (name === '') return cursor.fail('invalid metric name ""', at)
  cursor.skipBlanks()
  if (cursor.atEnd) return { keyword, name, span }
  const from = cursor.at
  const value = keyword === 'HELP' ? cursor.takeText() : cursor.text.slice(from, cursor.end)
  return value === undefined
    ? undefined
    : { keyword, name, span, text: { value, span: { start: from, end: cursor.end } } }
}

/** The type that a word names; undefined where the format has no such type. */
export function typeOfWord(word: string, format: ExpositionFormat): ExposedType | undefined {
  const types = format === 'text' ? textTypes : openMetricsTypes
  const key = format === 'text' ? word.toLowerCase() : word
  return Object.hasOwn(types, key) ? types[key] : undefined
}

/** Says that a type does not exist, as Prometheus does. */
export function unknownType(word: string, format: ExpositionFormat): string {
  return format === 'text'
    ? `unknown metric type ${goQuote(word)}`
    : `invalid metric type ${goQuote(word)}`
}
