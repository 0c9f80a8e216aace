import type { AssertionVerdict, GroupVerdict } from '../unittest/verdict.ts'
import { signsFor } from './signs.ts'
import { durationText } from './value-text.ts'

/** The name of a test group, or `unnamed#0` with its index. */
export function groupTitle({ name, index }: Pick<GroupVerdict, 'name' | 'index'>): string {
  return name === '' ? `unnamed#${index}` : name
}

/** What an assertion is about, on one line: `ApiDown at 10m`, `sum(up) at 5m`. */
export function assertionSubject(assertion: AssertionVerdict): string {
  if (assertion.kind === 'relabel') return `job ${assertion.job}`
  const subject = assertion.kind === 'alert' ? assertion.alertname : assertion.expr
  return `${subject.trim().replace(/\s+/g, ' ')} at ${durationText(assertion.evalTimeMs)}`
}

/** `error rate › ApiDown at 10m`. */
export function assertionTitle(
  group: Pick<GroupVerdict, 'name' | 'index'>,
  assertion: AssertionVerdict,
  ascii: boolean,
): string {
  return `${groupTitle(group)} ${signsFor(ascii).within} ${assertionSubject(assertion)}`
}
