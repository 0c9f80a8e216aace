import { goQuote } from '../../model/go-quote.ts'
import type { Span } from '../../text/span.ts'
import type { ExposedLabel, ExpositionFormat } from './exposition.ts'
import { type LineCursor, quoteChar } from './line-cursor.ts'

/** A line with a value, before its family is known. */
export interface SampleLine {
  readonly name: string
  readonly span: Span
  readonly labels: readonly ExposedLabel[]
  readonly value: number
}

const float = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const hexadecimal = /^[+-]?0[xX]/
const infinite = /^([+-]?)(?:inf|infinity)$/i
const integer = /^[+-]?\d+$/
const mostInteger = 2n ** 63n

/** Reads a line that is no comment; undefined where the cursor has a problem. */
export function readSample(cursor: LineCursor, format: ExpositionFormat): SampleLine | undefined {
  const line = cursor.peek() === '{' ? readBraces(cursor) : readNamed(cursor)
  if (!line || cursor.problem) return undefined
  cursor.skipBlanks()
  const value = readValue(cursor)
  if (value === undefined) return undefined
  if (format === 'text') readTimestamp(cursor)
  else readTail(cursor)
  return cursor.problem ? undefined : { ...line, value }
}

function readNamed(cursor: LineCursor): Omit<SampleLine, 'value'> | undefined {
  const start = cursor.at
  const name = cursor.takeMetricName()
  if (name === undefined) return undefined
  if (name === '') return cursor.fail('invalid metric name')
  const span = { start, end: cursor.at }
  cursor.skipBlanks()
  if (cursor.peek() !== '{') return { name, span, labels: [] }
  const read = readLabels(cursor, name)
  return read && { name, span, labels: read.labels }
}

function readBraces(cursor: LineCursor): Omit<SampleLine, 'value'> | undefined {
  const start = cursor.at
  const read = readLabels(cursor, undefined)
  if (!read) return undefined
  if (!read.name) return cursor.fail('invalid metric name', start)
  return { name: read.name.value, span: read.name.span, labels: read.labels }
}

interface Braces {
  /** The metric's name where it stands among the labels. */
  readonly name?: { readonly value: string; readonly span: Span }
  readonly labels: readonly ExposedLabel[]
}

/** Reads what stands in braces, the first of which is here; without a name before them, the first word in quotes is the name. */
function readLabels(cursor: LineCursor, metric: string | undefined): Braces | undefined {
  const labels: ExposedLabel[] = []
  let name: Braces['name']
  cursor.at++
  for (;;) {
    cursor.skipBlanks()
    if (cursor.peek() === '}') break
    const start = cursor.at
    const word = cursor.takeLabelName()
    if (word === undefined) return undefined
    const family = metric ?? name?.value ?? ''
    if (word === '') return cursor.fail(`invalid label name for metric ${goQuote(family)}`)
    const span = { start, end: cursor.at }
    cursor.skipBlanks()
    if (cursor.peek() !== '=') {
      if (metric !== undefined)
        return cursor.fail(`expected '=' after label name, found ${quoteChar(cursor.peek())}`)
      if (name) return cursor.fail(`multiple metric names for metric ${goQuote(name.value)}`, start)
      if (cursor.peek() !== ',' && cursor.peek() !== '}')
        return cursor.fail(`unexpected end of metric name ${quoteChar(cursor.peek())}`)
      name = { value: word, span }
      if (cursor.peek() === '}') break
      cursor.at++
      continue
    }
    if (word === '__name__') return cursor.fail('label name "__name__" is reserved', start)
    if (labels.some((label) => label.name === word))
      return cursor.fail(`duplicate label names for metric ${goQuote(family)}`, start)
    const value = readLabelValue(cursor)
    if (value === undefined) return undefined
    labels.push({ name: word, value, span })
    if (cursor.peek() === ',') cursor.at++
  }
  cursor.at++
  return name ? { name, labels } : { labels }
}

/** Reads from the equals sign to the comma or the brace behind the value. */
function readLabelValue(cursor: LineCursor): string | undefined {
  cursor.at++
  cursor.skipBlanks()
  if (cursor.peek() !== '"')
    return cursor.fail(`expected '"' at start of label value, found ${quoteChar(cursor.peek())}`)
  const start = cursor.at
  const value = cursor.takeQuoted('label value')
  if (value === undefined) return undefined
  cursor.skipBlanks()
  if (cursor.peek() === ',' || cursor.peek() === '}') return value
  return cursor.fail(`unexpected end of label value ${goQuote(value)}`, start)
}

function readValue(cursor: LineCursor): number | undefined {
  const start = cursor.at
  const word = cursor.takeWord()
  const value = readFloat(word)
  if (value !== undefined) return value
  return cursor.fail(`expected float as value, got ${goQuote(word)}`, start)
}

/** A float as both formats write it: no hexadecimal, no underscores. */
export function readFloat(word: string): number | undefined {
  const sign = infinite.exec(word)?.[1]
  if (sign !== undefined) return sign === '-' ? -Infinity : Infinity
  if (/^nan$/i.test(word)) return Number.NaN
  if (hexadecimal.test(word) || !float.test(word)) return undefined
  const value = Number(word)
  return Number.isFinite(value) ? value : undefined
}

function readTimestamp(cursor: LineCursor): void {
  if (cursor.atEnd) return
  cursor.skipBlanks()
  const start = cursor.at
  const word = cursor.takeWord()
  if (!isInteger64(word)) {
    cursor.fail(`expected integer as timestamp, got ${goQuote(word)}`, start)
    return
  }
  const rest = cursor.text.slice(cursor.at, cursor.end)
  if (rest !== '') cursor.fail(`spurious string after timestamp: ${goQuote(rest)}`, cursor.at)
}

function isInteger64(word: string): boolean {
  if (!integer.test(word)) return false
  const value = BigInt(word.replace(/^\+/, ''))
  return value < mostInteger && value >= -mostInteger
}

/** A timestamp and an exemplar, each of which may be missing. */
function readTail(cursor: LineCursor): void {
  cursor.skipBlanks()
  if (!cursor.atEnd && cursor.peek() !== '#') readSeconds(cursor)
  cursor.skipBlanks()
  if (cursor.atEnd || cursor.problem) return
  if (cursor.peek() !== '#') {
    cursor.fail(`expected an exemplar or the end of the line, found ${quoteChar(cursor.peek())}`)
    return
  }
  cursor.at++
  cursor.skipBlanks()
  if (cursor.peek() !== '{') {
    cursor.fail(`expected '{' after '#', found ${quoteChar(cursor.peek())}`)
    return
  }
  if (readLabels(cursor, '') === undefined) return
  cursor.skipBlanks()
  if (readValue(cursor) === undefined) return
  cursor.skipBlanks()
  if (!cursor.atEnd) readSeconds(cursor)
}

function readSeconds(cursor: LineCursor): void {
  const start = cursor.at
  const word = cursor.takeWord()
  const value = readFloat(word)
  if (value === undefined || !Number.isFinite(value))
    cursor.fail(`expected float as timestamp, got ${goQuote(word)}`, start)
}
