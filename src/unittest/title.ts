import { formatDuration } from '../model/duration.ts'
import type { AssertionVerdict } from './verdict.ts'

/** The name of a test group, or `unnamed#0` with its index, as promtool calls it in JUnit files. */
export function groupTitle({
  name,
  index,
}: {
  readonly name: string
  readonly index: number
}): string {
  return name === '' ? `unnamed#${index}` : name
}

/** What an assertion is called: `error rate › ApiDown at 10m`, `error rate › sum(up) at 5m`. */
export function assertionTitle(
  group: { readonly name: string; readonly index: number },
  assertion: AssertionVerdict,
): string {
  if (assertion.kind === 'relabel') return relabelTitle(groupTitle(group), assertion.job)
  const subject = assertion.kind === 'alert' ? assertion.alertname : assertion.expr
  return titleOf(group, subject, assertion.evalTimeMs)
}

/** The title of an assertion about an alert or an expression at a time (milliseconds since the start of the test). */
export function titleOf(
  group: { readonly name: string; readonly index: number },
  subject: string,
  evalTimeMs: number,
): string {
  const onLine = subject.trim().replace(/\s+/g, ' ')
  return `${groupTitle(group)} › ${onLine} at ${formatDuration(evalTimeMs)}`
}

/** The title of a relabelling test: `drops debug targets › job api`. */
export function relabelTitle(name: string, job: string): string {
  return `${name} › job ${job}`
}
