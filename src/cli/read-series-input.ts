import { resolve } from 'node:path'
import type { Settings } from '../lint/settings.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { decodeFile } from '../workspace/decode-file.ts'
import { displayPath } from '../workspace/discover.ts'
import { readSource } from '../workspace/read-source.ts'
import { readLoadBlocks } from './load-blocks.ts'
import { readStdin } from './read-stdin.ts'
import type { SeriesInput } from './series-input.ts'
import type { Session } from './session.ts'
import { readTestSeries } from './test-series.ts'
import { UsageError } from './usage-error.ts'

/** Reads a file of series: the input of a unit test where it is YAML, else `load` blocks. `-` is stdin. */
export function readSeriesInput(
  given: string,
  group: string | undefined,
  settings: Settings,
  session: Session,
): SeriesInput {
  const source = readSeriesFile(given, session)
  if (isLoadText(source)) {
    if (group !== undefined)
      throw new UsageError(`\`--group\` needs a file of unit tests, which ${given} is not`)
    return readLoadBlocks(source)
  }
  return readTestSeries(source, group, settings)
}

function readSeriesFile(given: string, { environment }: Session): SourceFile {
  const { cwd } = environment
  if (given === '-') {
    const { source, problems } = decodeFile('<stdin>', readStdin())
    if (source) return source
    throw new UsageError(`cannot read stdin: ${problems[0]?.message ?? 'it is no text'}`)
  }
  const file = resolve(cwd, given)
  const read = readSource(file, displayPath(file, cwd), { special: true })
  if (read.kind === 'unreadable') throw new UsageError(`cannot read ${given}: ${read.reason}`)
  if (read.source) return read.source
  throw new UsageError(`cannot read ${given}: ${read.problems[0]?.message ?? 'it is no text'}`)
}

/** Whether the first line that is no comment begins a block, and the name of the file says nothing else. */
function isLoadText({ path, text }: SourceFile): boolean {
  if (/\.ya?ml$/i.test(path)) return false
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  return first === undefined || /^\s*load\b/.test(first) || !/^\s*[\w-]+:(?:\s|$)|^---/.test(first)
}

/** A text that is no file. */
export function expressionSource(text: string): SourceFile {
  return sourceFile('<expression>', text)
}
