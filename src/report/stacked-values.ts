import type { Span } from '../text/span.ts'
import { drawMarks } from './draw-marks.ts'
import { lineWindow } from './line-window.ts'
import type { TextOptions } from './report.ts'
import { commonItems, stringDifference } from './string-difference.ts'

const mostLines = 12

/** Long values one above the other, with marks under the parts that differ; of values of many lines those that differ. */
export function stackedValues(
  expected: string | undefined,
  received: string | undefined,
  show: (text: string) => string,
  options: TextOptions,
): readonly string[] {
  const pairs = linePairs(expected, received)
  const single = pairs.length === 1 && isLine(expected) && isLine(received)
  const lines = pairs.flatMap((pair) => renderPair(pair, single, show, options))
  const rest = lines.length - mostLines
  if (rest <= 0) return lines
  return [...lines.slice(0, mostLines), `  ${rest} more lines`]
}

interface Line {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
}

interface LinePair {
  readonly expected: Line | undefined
  readonly received: Line | undefined
}

function isLine(text: string | undefined): boolean {
  return text === undefined || !text.includes('\n')
}

/** The lines that differ, each beside the one in whose place it stands. */
function linePairs(
  expected: string | undefined,
  received: string | undefined,
): readonly LinePair[] {
  const a = expected?.split('\n') ?? []
  const b = received?.split('\n') ?? []
  const pairs: LinePair[] = []
  let last = [-1, -1] as readonly [number, number]
  for (const next of [...commonItems(a, b), [a.length, b.length] as const]) {
    const count = Math.max(next[0] - last[0], next[1] - last[1]) - 1
    for (let i = 1; i <= count; i++)
      pairs.push({
        expected: last[0] + i < next[0] ? lineAt(a, last[0] + i) : undefined,
        received: last[1] + i < next[1] ? lineAt(b, last[1] + i) : undefined,
      })
    last = next
  }
  return pairs
}

function lineAt(lines: readonly string[], at: number): Line | undefined {
  const text = lines[at]
  return text === undefined ? undefined : { text, number: at + 1 }
}

function renderPair(
  { expected, received }: LinePair,
  single: boolean,
  show: (text: string) => string,
  options: TextOptions,
): readonly string[] {
  const left = expected && show(expected.text)
  const right = received && show(received.text)
  const difference =
    left === undefined || right === undefined ? undefined : stringDifference(left, right)
  const lead = (word: string, line: Line | undefined) =>
    single ? `  ${word} ` : `  ${word}, line ${line?.number} `
  return [
    ...side(lead('expected', expected), left, difference?.expected, options.paint.green, options),
    ...side(lead('received', received), right, difference?.received, options.paint.red, options),
  ]
}

function side(
  lead: string,
  text: string | undefined,
  spans: readonly Span[] = [],
  color: (text: string) => string,
  { paint, ascii }: TextOptions,
): readonly string[] {
  if (text === undefined) return []
  const { start, end } = spans[0] ?? { start: 0, end: 0 }
  const window = lineWindow(text, start, end, ascii)
  const limit = window.columnOf(text.length)
  const columns = spans
    .map((span) => ({ start: window.columnOf(span.start), end: window.columnOf(span.end) }))
    .filter((span) => span.start < limit)
    .map((span) => ({ start: span.start + lead.length, end: span.end + lead.length }))
  const line = lead + color(window.text)
  return columns.length === 0 ? [line] : [line, paint.yellow(drawMarks(columns))]
}
