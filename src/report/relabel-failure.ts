import type { RelabelVerdict } from '../unittest/verdict.ts'
import { type FailureEntry, renderEntries } from './failure-block.ts'
import { fieldRows } from './field-rows.ts'
import { oneLine } from './header.ts'
import { labelsText } from './label-text.ts'
import { placeBehind } from './place-text.ts'
import type { TextOptions } from './report.ts'

const mostSteps = 20

/** What differs in the result of relabelling, and what the rules did. */
export function relabelFailure(verdict: RelabelVerdict, options: TextOptions): readonly string[] {
  const { error, steps } = verdict
  if (error) return []
  const told = steps
    .slice(0, mostSteps)
    .map(({ rule, text, place }) => `${rule}: ${oneLine(text)}${placeBehind(place, options)}`)
  const rest = steps.length - told.length
  const more = rest > 0 ? [`${rest} more ${rest === 1 ? 'rule' : 'rules'} that change labels`] : []
  const none = steps.length === 0 ? ['no rule changes its labels'] : []
  return [...renderEntries([entryOf(verdict)], options), '', ...told, ...more, ...none]
}

function entryOf(verdict: RelabelVerdict): FailureEntry {
  const { expected, received, fields } = verdict
  const subject = `job ${oneLine(verdict.job)}`
  if (!expected)
    return {
      sign: '+',
      subject,
      state: 'kept, must be dropped',
      rows: [],
      notes: [`labels  ${labelsText(received ?? [])}`],
    }
  if (!received) return { sign: '-', subject, state: 'dropped, must be kept', rows: [], notes: [] }
  return { sign: '~', subject, state: 'differs', rows: fieldRows(fields), notes: [] }
}
