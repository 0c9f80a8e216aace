import type { AssertionVerdict, FileVerdict, GroupVerdict } from '../unittest/verdict.ts'
import { findingFrame } from './finding-frame.ts'
import { oneLine } from './header.ts'
import type { JunitCase } from './junit-case.ts'
import type { TextOptions } from './report.ts'
import { assertionFailure, failureText, ruleFailure, ruleFailures } from './test-failures.ts'
import { assertionSubject, groupTitle } from './test-title.ts'
import { differenceText, groupRemarks } from './tests-full.ts'

/** The assertions of a file as cases, and its rules that failed; a group that is left out is one case. */
export function testCases(verdict: FileVerdict, options: TextOptions): readonly JunitCase[] {
  if (!verdict.loaded) return [notRun(verdict)]
  return verdict.groups.flatMap((group) => groupCases(verdict, group, options))
}

function notRun({ source: { path }, durationMs }: FileVerdict): JunitCase {
  const message = 'the test file or one of its rule files cannot be loaded'
  const outcome = { kind: 'error', message } as const
  const base = { name: 'tests', classname: 'not run', path, line: undefined }
  return { ...base, milliseconds: durationMs, outcome }
}

function groupCases(
  { source }: FileVerdict,
  group: GroupVerdict,
  options: TextOptions,
): readonly JunitCase[] {
  const base = { classname: oneLine(groupTitle(group)), path: source.path }
  const { file, span } = group.place
  const line = file.lines.position(span.start).line
  if (group.skipped) {
    const outcome = { kind: 'skipped', message: 'a test before it failed' } as const
    return [{ ...base, name: base.classname, line, milliseconds: 0, outcome }]
  }
  const failures = ruleFailures(group)
  const cases = failures.length + group.assertions.length
  const milliseconds = cases === 0 ? 0 : group.durationMs / cases
  return [
    ...failures.map((failure) => {
      const finding = ruleFailure(group, failure, options.ascii)
      const text = findingFrame(finding, options).lines.join('\n')
      const message = oneLine(`the rule cannot be evaluated: ${failure.message}`)
      const outcome = { kind: 'error', message, type: finding.check, text } as const
      return { ...base, name: `rule ${oneLine(failure.rule)}`, line, milliseconds, outcome }
    }),
    ...group.assertions.map((assertion) => ({
      ...base,
      name: oneLine(assertionSubject(assertion)),
      line: assertion.place.file.lines.position(assertion.place.span.start).line,
      milliseconds,
      ...(assertion.passed ? {} : { outcome: failureOf(group, assertion, options) }),
    })),
  ]
}

function failureOf(
  group: GroupVerdict,
  assertion: AssertionVerdict,
  options: TextOptions,
): JunitCase['outcome'] & {} {
  const { check } = assertionFailure(group, assertion, options.ascii)
  return {
    kind: 'failure',
    message: oneLine(failureText(assertion)),
    type: check,
    text: [
      oneLine(failureText(assertion)),
      ...differenceText(assertion, options),
      ...groupRemarks(group).map(({ name, text }) => `${name}: ${text}`),
    ].join('\n'),
  }
}
