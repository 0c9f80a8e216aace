import type { AlertState, Timeline } from '../unittest/verdict.ts'
import { widest } from './columns.ts'
import { oneLine } from './header.ts'
import { alertText } from './label-text.ts'
import type { TextOptions } from './report.ts'
import { signsFor, withSigns } from './signs.ts'
import { durationText } from './value-text.ts'

const widestLabels = 28

/** What happened to an alert as a table of three rows: time, value of the expression, state. */
export function timelineTable(timeline: Timeline, options: TextOptions): readonly string[] {
  const { paint, ascii } = options
  const signs = signsFor(ascii)
  const { times, values, states, comparison } = timeline
  const columns = times.map((time, at) => {
    const cells = [durationText(time), values[at] ?? signs.none, stateSign(states[at], ascii)]
    return { cells, width: widest(cells) }
  })
  const row = (at: number, color: (text: string, column: number) => string) =>
    columns
      .map(
        ({ cells, width }, column) =>
          color(cells[at] ?? '', column) + ' '.repeat(width - widest([cells[at] ?? ''])),
      )
      .join('  ')
  const stateColor = (text: string, column: number) => paintState(text, states[column], options)
  const rows = [
    `time   ${row(0, paint.dim)}`,
    `expr   ${row(1, String)}${comparison === undefined ? '' : `   ${paint.dim(oneLine(withSigns(comparison, ascii)))}`}`,
    `state  ${row(2, stateColor)}   ${paint.dim(changes(timeline))}`,
  ].map((line) => line.trimEnd())
  const labels = alertText(timeline.labels)
  if (widest([labels]) > widestLabels) return [labels, ...rows.map((line) => `  ${line}`)]
  const indent = ' '.repeat(widest([labels]))
  return rows.map((line, at) => `${at === 0 ? labels : indent}  ${line}`)
}

function stateSign(state: AlertState | undefined, ascii: boolean): string {
  if (state === 'pending') return 'P'
  return state === 'firing' ? 'F' : signsFor(ascii).inactive
}

function paintState(text: string, state: AlertState | undefined, { paint }: TextOptions): string {
  if (state === 'firing') return paint.red(text)
  return state === 'pending' ? paint.yellow(text) : paint.dim(text)
}

/** `pending 4m, firing 9m`: when the state changed. */
function changes({ states, times }: Timeline): string {
  const told: string[] = []
  for (const [at, state] of states.entries()) {
    const before = states[at - 1] ?? 'inactive'
    if (state !== before) told.push(`${state} ${durationText(times[at] ?? 0)}`)
  }
  return told.length === 0 ? 'never active' : told.join(', ')
}
