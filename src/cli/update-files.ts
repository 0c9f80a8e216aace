import { applyEdits } from '../text/edit.ts'
import type { TestRun } from '../unittest/test-run.ts'
import { updateExpectations } from '../unittest/update-expectations.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import { writeText } from '../workspace/write-text.ts'
import { UsageError } from './usage-error.ts'

/** Rewrites the expectations of a test file that fail; gives how many places of it were changed. Encoding and line ends stay. */
export function updateFile(file: string, run: TestRun, verdict: FileVerdict): number {
  const { source } = run.tests.tests
  const edits = updateExpectations(run, verdict)
  if (edits.length === 0) return 0
  const crlf = source.text.includes('\r\n')
  const text = applyEdits(
    source.text,
    crlf
      ? edits.map(({ span, newText }) => ({ span, newText: newText.replace(/\r?\n/g, '\r\n') }))
      : edits,
  )
  const failure = writeText(file, text, source.bom)
  if (failure !== undefined) throw new UsageError(`cannot write ${source.path}: ${failure}`)
  return edits.length
}
