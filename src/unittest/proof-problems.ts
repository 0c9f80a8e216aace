import type { Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { suggest } from '../text/suggest.ts'
import type { TestFile } from './format/test-file.ts'
import { firstLine } from './places.ts'
import type { SelectedGroup, TestRun } from './test-run.ts'
import type { TestedRules } from './tested-rules.ts'
import { groupTitle } from './title.ts'
import { unreadSeries } from './unread-series.ts'
import type { AssertionVerdict, GroupVerdict } from './verdict.ts'

/** Tests that pass, or seem to, and prove nothing. */
export function proofProblems(
  { tests: { tests } }: TestRun,
  selection: readonly SelectedGroup[],
  verdicts: readonly GroupVerdict[],
  rules: TestedRules,
): readonly Problem[] {
  if (tests.tests.length + tests.relabelTests.length === 0) return [noTests(tests)]
  return selection.flatMap((selected, i) => {
    const verdict = verdicts[i]
    if (!verdict || verdict.skipped) return []
    const read = verdict.errors.length === 0
    return [
      ...noAssertions(selected, verdict),
      ...unknownAlerts(selected, rules),
      ...orderMatters(tests.source, verdict),
      ...(read ? afterLastSample(selected, verdict) : []),
      ...(read ? unread(selected, verdict, rules) : []),
    ]
  })
}

function noTests({ source, span }: TestFile): Problem {
  return {
    check: 'test/no-assertions',
    file: source,
    span: firstLine(source, span),
    message: 'the file has no tests',
    help: 'add test groups under `tests`, or remove the file',
  }
}

function noAssertions({ group }: SelectedGroup, verdict: GroupVerdict): readonly Problem[] {
  if (group.alertTests.length + group.exprTests.length > 0) return []
  const { source } = group.file
  return [
    {
      check: 'test/no-assertions',
      file: source,
      span: group.name?.span ?? firstLine(source, group.span),
      message: `test group ${named(verdict)} asserts nothing`,
      help: 'add `alert_rule_test` or `promql_expr_test`, or remove the group',
      subject: subjectOf(verdict),
    },
  ]
}

function orderMatters(source: SourceFile, verdict: GroupVerdict): readonly Problem[] {
  if (!verdict.dependsOnOrder) return []
  return [
    {
      check: 'test/group-order',
      severity: 'warning',
      file: source,
      span: verdict.place.span,
      message: `the outcome of ${named(verdict)} depends on the order in which rule groups are evaluated`,
      why: 'promtool evaluates groups in an order of chance: the test passes at one time and fails at another',
      help: 'list the groups in `group_eval_order`',
      subject: subjectOf(verdict),
    },
  ]
}

function unread(
  { group }: SelectedGroup,
  verdict: GroupVerdict,
  rules: TestedRules,
): readonly Problem[] {
  return unreadSeries(group, rules.rules).map(({ span, label, nameIsRead }) => ({
    check: 'test/unread-series',
    severity: nameIsRead ? 'info' : 'warning',
    file: group.file.source,
    span,
    message: `no rule and no assertion reads the series \`${label}\``,
    why: nameIsRead
      ? 'other series of the name are selected; this one only shows that it is not, or a label is misspelt'
      : 'a series that nothing selects has no part in the outcome; often the name is misspelt',
    subject: subjectOf(verdict),
  }))
}

function subjectOf(verdict: GroupVerdict): NonNullable<Problem['subject']> {
  return { kind: 'test', name: groupTitle(verdict) }
}

function named(verdict: GroupVerdict): string {
  return verdict.name === '' ? `\`tests[${verdict.index}]\`` : `\`${verdict.name}\``
}

/** An expectation of no alert holds for any name that no rule has. */
function unknownAlerts(
  { group, alertTests }: SelectedGroup,
  rules: TestedRules,
): readonly Problem[] {
  return alertTests.flatMap(({ alertname, expAlerts }) => {
    if (expAlerts.length > 0 || rules.alerts(alertname.value).length > 0) return []
    const near = suggest(alertname.value, rules.alertNames())
    return [
      {
        check: 'test/unknown-alert',
        file: group.file.source,
        span: alertname.span,
        message: `no rule that is loaded has the alert \`${alertname.value}\``,
        why: 'that an unknown alert does not fire proves nothing',
        ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
        subject: { kind: 'alert', name: alertname.value },
      },
    ]
  })
}

const lookbackMs = 300_000

/**
 * Assertions that expect nothing at a time when all series have ended, and of which no other in the group expects
 * anything.
 */
function afterLastSample(
  { group, alertTests, exprTests }: SelectedGroup,
  verdict: GroupVerdict,
): readonly Problem[] {
  const last = lastSampleMs(group)
  if (last === undefined) return []
  const expecting = new Set([
    ...group.alertTests
      .filter(({ expAlerts }) => expAlerts.length > 0)
      .map((test) => `alert ${test.alertname.value}`),
    ...group.exprTests
      .filter(({ expSamples }) => expSamples.length > 0)
      .map((test) => `expr ${test.expr?.text ?? ''}`),
  ])
  const tests = [...alertTests, ...exprTests]
  return tests.flatMap((test): readonly Problem[] => {
    const time = test.evalTime?.value ?? 0
    const key =
      test.kind === 'AlertTest' ? `alert ${test.alertname.value}` : `expr ${test.expr?.text ?? ''}`
    if (
      expecting.has(key) ||
      time < last + lookbackMs ||
      !passedAt(verdict, test.evalTime?.span.start)
    )
      return []
    return [
      {
        check: 'test/after-last-sample',
        severity: 'warning',
        file: group.file.source,
        span: test.evalTime?.span ?? test.span,
        message: 'nothing is expected at a time when all input series have ended',
        why: 'without samples hardly any expression gives a result, whatever the rule says',
        help: 'give the input series values up to this time',
      },
    ]
  })
}

function passedAt(verdict: GroupVerdict, start: number | undefined): boolean {
  const at = ({ place }: AssertionVerdict) =>
    start !== undefined && place.span.start <= start && start <= place.span.end
  return verdict.assertions.some((assertion) => assertion.passed && at(assertion))
}

/** When the last series of a group ends, in milliseconds since the start of the test; undefined where there is none. */
function lastSampleMs(group: SelectedGroup['group']): number | undefined {
  const interval = group.interval?.value || group.file.evaluationInterval?.value || 60_000
  let last: number | undefined
  for (const { parsed } of group.inputSeries) {
    let position = 0
    for (const item of parsed?.items ?? []) {
      position += item.count
      if (item.kind !== 'missing' && item.count > 0)
        last = Math.max(last ?? 0, (position - 1) * interval)
    }
  }
  return last
}
