import { readFileSync, writeFileSync } from 'node:fs'
import { decodeBytes, type Encoding } from '../text/decode-bytes.ts'
import { applyEdits } from '../text/edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { TestRun } from '../unittest/test-run.ts'
import { updateExpectations } from '../unittest/update-expectations.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import { reasonOf } from '../workspace/read-source.ts'
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
  try {
    writeFileSync(file, encode(text, source, decodeBytes(readFileSync(file)).encoding))
  } catch (error) {
    throw new UsageError(`cannot write ${source.path}: ${reasonOf(error)}`)
  }
  return edits.length
}

function encode(text: string, { bom }: SourceFile, encoding: Encoding): Buffer {
  const whole = bom ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8')
  const bytes = Buffer.from(whole, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}
