import type { AlertData, AlertDifference, AlertVerdict, Field } from '../unittest/verdict.ts'
import { type FailureEntry, renderEntries } from './failure-block.ts'
import { fieldRows } from './field-rows.ts'
import { oneLine } from './header.ts'
import { alertText, labelsText } from './label-text.ts'
import type { TextOptions } from './report.ts'
import { withSigns } from './signs.ts'
import { timelineTable } from './timeline-table.ts'

const mostEntries = 20

/** What differs in the alerts of an assertion, alert by alert, and what happened to them over time. */
export function alertFailure(verdict: AlertVerdict, options: TextOptions): readonly string[] {
  const entries = entriesOf(verdict, options.ascii)
  const rest = entries.length - mostEntries
  return [
    ...renderEntries(entries.slice(0, mostEntries), options),
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'alert' : 'alerts'}`] : []),
    ...timelines(verdict, options),
  ]
}

/** The tables of an assertion, each with an empty line before it. */
export function timelines(
  { timelines: all }: AlertVerdict,
  options: TextOptions,
): readonly string[] {
  return all.flatMap((timeline) => ['', ...timelineTable(timeline, options)])
}

function entriesOf(
  { differing, missing, unexpected }: AlertVerdict,
  ascii: boolean,
): readonly FailureEntry[] {
  return [
    ...differing.map(differs),
    ...missing.map(({ expected, reason, place }) => ({
      sign: '-' as const,
      subject: alertText(expected.labels),
      state: 'expected, not firing',
      place,
      rows: [],
      notes: [oneLine(withSigns(reason.text, ascii))],
    })),
    ...unexpected.map((alert) => ({
      sign: '+' as const,
      subject: alertText(alert.labels),
      state: 'firing, not expected',
      rows: [],
      notes: annotationNotes(alert),
    })),
  ]
}

function differs({ expected, received, fields }: AlertDifference): FailureEntry {
  return {
    sign: '~',
    subject: alertText(sharedLabels(expected.labels, received.labels)),
    state: 'differs',
    rows: fieldRows(fields),
    notes: [],
  }
}

/** The labels that both have, which tell the alert from others. */
function sharedLabels(a: readonly Field[], b: readonly Field[]): readonly Field[] {
  return a.filter(({ name, value }) => b.some((one) => one.name === name && one.value === value))
}

function annotationNotes({ annotations }: AlertData): readonly string[] {
  return annotations.map((annotation) => {
    const text = labelsText([annotation])
    return `annotation  ${text.slice(1, -1)}`
  })
}
