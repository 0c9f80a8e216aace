import { parseDuration } from '../model/duration.ts'
import { goQuote } from '../model/go-quote.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'

/** An item of an `@st` line: start timestamps of one or more samples, as offsets from the samples' own time. */
export interface StartTimestampItem {
  readonly span: Span
  /** Number of positions. */
  readonly count: number
  /** Of the first position, in milliseconds; absent where the samples have no start timestamp. */
  readonly offsetMs?: number
  /** What each further position adds. */
  readonly stepMs: number
}

/** A line of start timestamps: the series that it belongs to, and where its items begin. */
export interface StartTimestampLine {
  readonly series: string
  readonly itemsStart: number
}

const largestCount = 18_446_744_073_709_551_615n
const line = /^([^ \t]*)@st[ \t]/
const durationStart = /^([+-]?)([0-9]+)([a-wyzA-Z]*)/

/** Tells a line of start timestamps, `up{a="b"}@st -1mx3`, from a line of samples; its series has no white space. */
export function startTimestampLine(text: string): StartTimestampLine | undefined {
  const match = line.exec(text)
  if (!match) return undefined
  return { series: match[1] ?? '', itemsStart: match[0].length }
}

/** Reads the items of an `@st` line. Stops at the first that is wrong, as Prometheus does. Never throws. */
export function parseStartTimestamps(text: string): {
  readonly items: readonly StartTimestampItem[]
  readonly problems: readonly SyntaxProblem[]
} {
  const items: StartTimestampItem[] = []
  for (const match of text.matchAll(/\S+/g)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const item = readItem(match[0])
    if ('error' in item) {
      const message = `invalid @st sequence: invalid ST item ${goQuote(match[0])}: ${item.error}`
      return { items, problems: [{ span, message }] }
    }
    items.push({ span, ...item })
  }
  return { items, problems: [] }
}

/** The offsets of all positions, null where there is none, or an error where they are more than the limit. */
export function expandStartTimestamps(
  items: readonly StartTimestampItem[],
  limit: number,
): readonly (number | null)[] | { readonly error: string } {
  const length = items.reduce((sum, item) => sum + item.count, 0)
  if (length > limit)
    return { error: `@st line has ${length} values, more than the limit of ${limit}` }
  return items.flatMap(({ count, offsetMs, stepMs }) =>
    Array.from({ length: count }, (_, i) =>
      offsetMs === undefined ? null : offsetMs + i * stepMs,
    ),
  )
}

type Item = Omit<StartTimestampItem, 'span'>
type Failed = { readonly error: string }

function readItem(text: string): Item | Failed {
  if (text === '_') return { count: 1, stepMs: 0 }
  if (text.startsWith('_x')) {
    const count = repeatCount(text.slice(2))
    return count ? { count, stepMs: 0 } : { error: 'invalid repeat count' }
  }
  const first = readDuration(text)
  if ('error' in first) return first
  const rest = text.slice(first.length)
  const offsetMs = first.ms
  if (rest === '') return { count: 1, offsetMs, stepMs: 0 }
  if (rest.startsWith('x')) {
    const count = repeatCount(rest.slice(1))
    return count === undefined
      ? { error: 'invalid repeat count' }
      : { count: count + 1, offsetMs, stepMs: 0 }
  }
  if (/^[+-]/.test(rest)) return readStepped(offsetMs, rest)
  const char = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return { error: `unexpected character '${goQuote(char).slice(1, -1)}' after duration` }
}

function readStepped(offsetMs: number, text: string): Item | Failed {
  const step = readDuration(text.slice(1))
  if ('error' in step) return { error: `invalid step duration: ${step.error}` }
  const rest = text.slice(1 + step.length)
  if (!rest.startsWith('x')) return { error: "expected 'x<count>' after step duration" }
  const digits = rest.slice(1)
  const count = repeatCount(digits)
  if (count === undefined) {
    const reason = /^[0-9]+$/.test(digits) ? 'value out of range' : 'invalid syntax'
    return {
      error: `invalid repeat count: strconv.ParseUint: parsing ${goQuote(digits)}: ${reason}`,
    }
  }
  return { count: count + 1, offsetMs, stepMs: text.startsWith('-') ? -step.ms : step.ms }
}

/** A sign, digits and one unit. */
function readDuration(text: string): { readonly ms: number; readonly length: number } | Failed {
  const match = durationStart.exec(text)
  if (!match) return { error: `expected digits in duration ${goQuote(text)}` }
  const [whole, sign, digits, unit] = match
  const duration = parseDuration(`${digits}${unit}`)
  if ('error' in duration)
    return { error: `invalid duration ${goQuote(`${digits}${unit}`)}: ${duration.error}` }
  return { ms: sign === '-' && duration.ms > 0 ? -duration.ms : duration.ms, length: whole.length }
}

function repeatCount(digits: string): number | undefined {
  if (!/^[0-9]+$/.test(digits)) return undefined
  return digits.length < 20 || BigInt(digits) <= largestCount ? Number(digits) : undefined
}
