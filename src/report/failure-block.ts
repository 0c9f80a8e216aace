import type { Place } from '../unittest/verdict.ts'
import { padText, widest } from './columns.ts'
import { renderRows, type ValueRow } from './field-rows.ts'
import { placeBehind } from './place-text.ts'
import type { TextOptions } from './report.ts'

/** One alert or sample that is not as expected. */
export interface FailureEntry {
  readonly sign: '~' | '-' | '+'
  /** Labels or series, safe for a terminal. */
  readonly subject: string
  /** What is the matter with it: `differs`. */
  readonly state: string
  /** Where it is expected. */
  readonly place?: Place | undefined
  readonly rows: readonly ValueRow[]
  /** Sentences below it. */
  readonly notes: readonly string[]
}

const widestSubject = 60

/** The entries below each other, their states in a column. */
export function renderEntries(
  entries: readonly FailureEntry[],
  options: TextOptions,
): readonly string[] {
  const { paint } = options
  const colors = { '~': paint.yellow, '-': paint.red, '+': paint.green } as const
  const subjects = entries.map(({ subject }) => subject)
  const width = Math.min(widestSubject, widest(subjects))
  return entries.flatMap(({ sign, subject, state, place, rows, notes }) => [
    `${colors[sign](sign)} ${paint.bold(padText(subject, width))}   ${state}${placeBehind(place, options)}`,
    ...renderRows(rows, options).map((line) => `    ${line}`),
    ...notes.map((note) => `    ${note}`),
  ])
}
