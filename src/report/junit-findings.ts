import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { findingFrame } from './finding-frame.ts'
import { oneLine } from './header.ts'
import type { JunitCase } from './junit-case.ts'
import type { TextOptions } from './report.ts'

/** A finding as a case. One that does not fail the run is a case that passes, with words. */
export function findingCase(
  diagnostic: Diagnostic,
  fails: boolean,
  options: TextOptions,
): JunitCase {
  const { check, severity, file, span, message, why, help, subject } = diagnostic
  const about = subject ? `${subject.kind} ${subject.name}: ` : ''
  const { lines } = findingFrame(diagnostic, options)
  const notes = [why ? `why: ${why}` : '', help ? `help: ${help}` : ''].filter((one) => one !== '')
  return {
    name: oneLine(`${about}${message}`),
    classname: check,
    path: file.path,
    line: file.lines.position(span.start).line,
    milliseconds: 0,
    outcome: {
      kind: !fails ? 'remark' : isUnreadable(diagnostic) ? 'error' : 'failure',
      message: `${severity}: ${oneLine(message)}`,
      type: check,
      text: [...lines, ...notes.map(oneLine)].join('\n'),
    },
  }
}

/** What keeps a file from being read, or its tests from being run. */
function isUnreadable({ check, severity }: Diagnostic): boolean {
  if (severity !== 'error') return false
  return check.startsWith('syntax/') || check === 'test/input' || check === 'test/rule-files'
}
