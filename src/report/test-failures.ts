import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type {
  AssertionVerdict,
  FileVerdict,
  GroupVerdict,
  RelabelVerdict,
  RuleFailureVerdict,
} from '../unittest/verdict.ts'
import { signsFor } from './signs.ts'
import { assertionTitle, groupTitle } from './test-title.ts'
import { durationText } from './value-text.ts'

const longestTitle = 120

/** All failed assertions of a file and all rules that failed, as findings of the checks `test/alert`, `test/expr` and `test/rule`. */
export function testFailures(verdict: FileVerdict, ascii = false): readonly Diagnostic[] {
  return verdict.groups.flatMap((group) => [
    ...ruleFailures(group).map((failure) => ruleFailure(group, failure, ascii)),
    ...group.assertions
      .filter(({ passed }) => !passed)
      .map((assertion) => assertionFailure(group, assertion, ascii)),
  ])
}

/** The rules of a group that failed; the same failure of a rule is there once. */
export function ruleFailures({ ruleFailures: all }: GroupVerdict): readonly RuleFailureVerdict[] {
  const distinct = new Map<string, RuleFailureVerdict>()
  for (const failure of all) {
    const { rule, message, place } = failure
    const key = [place.span.start, place.file.path, rule, message].join('\0')
    if (!distinct.has(key)) distinct.set(key, failure)
  }
  return [...distinct.values()]
}

/** A rule that failed while the tests of a group ran. */
export function ruleFailure(
  group: GroupVerdict,
  { rule, timeMs, message, place }: RuleFailureVerdict,
  ascii: boolean,
): Diagnostic {
  const title = `${groupTitle(group)} ${signsFor(ascii).within} ${rule} at ${durationText(timeMs)}`
  return {
    check: 'test/rule',
    severity: 'error',
    file: place.file,
    span: place.span,
    message: `\`${title}\`: the rule cannot be evaluated: ${message}`,
    help: 'nothing is asserted from this time on; mend the rule, or the input series of the test',
    related: [{ ...group.place, label: 'in this test' }],
    subject: { kind: 'test', name: groupTitle(group) },
  }
}

/** A failed assertion, with what differs in numbers. */
export function assertionFailure(
  group: GroupVerdict,
  assertion: AssertionVerdict,
  ascii: boolean,
): Diagnostic {
  const { file, span } = errorPlace(assertion) ?? assertion.place
  return {
    check: `test/${assertion.kind}`,
    severity: 'error',
    file,
    span,
    message: `\`${shorten(assertionTitle(group, assertion, ascii), ascii)}\`: ${failureText(assertion)}`,
    subject: { kind: 'test', name: groupTitle(group) },
  }
}

/** Long expressions stand in the frame; of the title so much stays that one knows which is meant. */
function shorten(title: string, ascii: boolean): string {
  if (title.length <= longestTitle) return title
  const tail = / at \w+$/.exec(title)?.[0] ?? ''
  const head = title.slice(0, longestTitle - tail.length).replace(/[\ud800-\udbff]$/, '')
  return head.trimEnd() + signsFor(ascii).dots + tail
}

function errorPlace(assertion: AssertionVerdict): AssertionVerdict['place'] | undefined {
  return assertion.kind === 'alert' ? undefined : assertion.error?.place
}

function relabelText({ error, expected, received, fields, metric }: RelabelVerdict): string {
  if (error) return error.message
  const what = metric ? 'the series' : 'the target'
  if (!expected) return `${what} is kept, and must be dropped`
  if (!received) return `${what} is dropped, and must be kept`
  return fields.length === 1 ? '1 label differs' : `${fields.length} labels differ`
}

/** In how much an assertion fails: `1 alert differs, 2 are missing`. */
export function failureText(assertion: AssertionVerdict): string {
  if (assertion.kind === 'relabel') return relabelText(assertion)
  if (assertion.kind === 'expr' && assertion.error)
    return `cannot be evaluated: ${assertion.error.message}`
  const noun = assertion.kind === 'alert' ? 'alert' : 'sample'
  const counts = [
    [assertion.differing.length, 'differs', 'differ'],
    [assertion.missing.length, 'is missing', 'are missing'],
    [assertion.unexpected.length, 'is unexpected', 'are unexpected'],
  ] as const
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many], at) => {
      const what = at > 0 ? '' : count === 1 ? ` ${noun}` : ` ${noun}s`
      return `${count}${what} ${count === 1 ? one : many}`
    })
  return parts.length === 0 ? `the ${noun}s differ` : parts.join(', ')
}
