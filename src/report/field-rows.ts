import { displayWidth } from '../text/display-width.ts'
import type { Span } from '../text/span.ts'
import type { FieldDifference, Place } from '../unittest/verdict.ts'
import { padText, widest } from './columns.ts'
import { drawMarks } from './draw-marks.ts'
import { oneLine } from './header.ts'
import { placeBehind } from './place-text.ts'
import type { TextOptions } from './report.ts'
import { stackedValues } from './stacked-values.ts'
import { stringDifference } from './string-difference.ts'
import { quoted } from './value-text.ts'

/** Two values that differ, named. */
export interface ValueRow {
  /** What differs, in columns: `label`, `severity`. */
  readonly name: readonly string[]
  /** Texts are shown in quotes; of numbers no parts are marked. */
  readonly kind: 'text' | 'number' | 'histogram'
  /** Undefined: nothing is expected, or received. */
  readonly expected: string | undefined
  readonly received: string | undefined
  /** Words behind the values. */
  readonly remark?: string
  readonly place?: Place
}

const widestRow = 100

/** Labels and annotations as rows. */
export function fieldRows(fields: readonly FieldDifference[]): readonly ValueRow[] {
  return fields.map(({ kind, name, expected, received, ruleAt }) => ({
    name: [kind, oneLine(name)],
    kind: 'text',
    expected,
    received,
    ...(ruleAt ? { place: ruleAt } : {}),
  }))
}

/**
 * Rows with what is expected beside what is received, in columns, and marks under the parts that differ; values that are
 * too long for that stand one above the other.
 */
export function renderRows(rows: readonly ValueRow[], options: TextOptions): readonly string[] {
  const names = nameColumns(rows)
  const drafts = rows.map((row, at) => draftOf(row, names[at] ?? ''))
  const cell = widest(drafts.filter(({ beside }) => beside).map(({ left }) => left))
  return drafts.flatMap((draft) =>
    draft.beside ? renderBeside(draft, cell, options) : renderStacked(draft, options),
  )
}

/** A row with its cells as they are shown. */
interface Draft {
  readonly row: ValueRow
  readonly name: string
  readonly left: string
  readonly right: string
  readonly beside: boolean
}

function draftOf(row: ValueRow, name: string): Draft {
  const left = row.expected === undefined ? 'not expected' : `expected ${shown(row, row.expected)}`
  const right = row.received === undefined ? 'missing' : `received ${shown(row, row.received)}`
  const width = displayWidth(name) + displayWidth(left) + displayWidth(right)
  return { row, name, left, right, beside: width <= widestRow }
}

function shown({ kind }: ValueRow, value: string): string {
  return kind === 'text' ? quoted(value) : oneLine(value)
}

/** The columns of the names, all of one width. */
function nameColumns(rows: readonly ValueRow[]): readonly string[] {
  const columns = Math.max(0, ...rows.map(({ name }) => name.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    widest(rows.map(({ name }) => name[at] ?? '')),
  )
  return rows.map(({ name }) =>
    widths.map((width, at) => padText(name[at] ?? '', width)).join('  '),
  )
}

function renderBeside(draft: Draft, cell: number, options: TextOptions): readonly string[] {
  const { row, name, left, right } = draft
  const { paint } = options
  const gap = ' '.repeat(cell - displayWidth(left))
  const line = `${name}   ${paint.green(left)}${gap}   ${paint.red(right)}${behind(row, options)}`
  if (row.kind === 'number' || row.expected === undefined || row.received === undefined)
    return [line]
  const lead = 'expected '.length
  const difference = stringDifference(left.slice(lead), right.slice(lead))
  if (!difference) return [line]
  const start = displayWidth(name) + 3
  const marks = drawMarks([
    ...columnsOf(left, lead, difference.expected, start),
    ...columnsOf(right, lead, difference.received, start + cell + 3),
  ])
  return [line, paint.yellow(marks)]
}

function renderStacked({ row, name }: Draft, options: TextOptions): readonly string[] {
  const { expected, received } = row
  const what = expected === undefined ? 'not expected' : 'missing'
  const state = expected === undefined || received === undefined ? options.paint.red(what) : ''
  return [
    `${name.trimEnd()}   ${state}`.trimEnd() + behind(row, options),
    ...stackedValues(expected, received, (text) => shown(row, text), options),
  ]
}

/** Display columns of spans that count from `lead` on in a cell which begins at the column `start`. */
function columnsOf(
  cell: string,
  lead: number,
  spans: readonly Span[],
  start: number,
): readonly Span[] {
  const column = (offset: number) => start + displayWidth(cell.slice(0, lead + offset))
  return spans.map((span) => ({ start: column(span.start), end: column(span.end) }))
}

function behind({ remark, place }: ValueRow, options: TextOptions): string {
  const words = remark === undefined ? '' : `   ${options.paint.dim(`(${remark})`)}`
  return words + placeBehind(place, options)
}
