import { resolve } from 'node:path'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Settings } from '../lint/settings.ts'
import type { SourceFile } from '../text/source-file.ts'
import { discover, displayPath } from '../workspace/discover.ts'
import { readSource } from '../workspace/read-source.ts'
import type { Arguments } from './flags.ts'
import type { Session } from './session.ts'

/** The files that say which metrics there are. */
export interface OpenedCatalogue {
  readonly sources: readonly SourceFile[]
  /** Of files that are no text. */
  readonly problems: readonly Problem[]
  /** Absolute paths. */
  readonly files: readonly string[]
  /** One that was asked for cannot be read; it was told on stderr. */
  readonly failed: boolean
}

/** Reads the files of `catalogue:` in the settings, and those of `--catalogue`. What is excluded from linting still tells what there is. */
export async function openCatalogue(
  { values }: Arguments,
  root: string,
  { catalogue: globs = [], maxFileSize }: Settings,
  session: Session,
): Promise<OpenedCatalogue> {
  const { cwd } = session.environment
  const given = (values.get('catalogue') ?? []).map((path) => resolve(cwd, path))
  const found = globs.length > 0 ? await discover({ root, cwd, paths: [], globs }) : none
  const sources: SourceFile[] = []
  const problems: Problem[] = []
  let failed = found.unmatched.length > 0
  for (const { given: glob, reason } of found.unmatched) tell(session, glob, reason)
  const files = [...new Set([...found.files.map(({ file }) => file), ...given])]
  const limit = maxFileSize === undefined ? {} : { maxBytes: maxFileSize }
  for (const file of files) {
    const path = displayPath(file, root)
    const read = readSource(file, path, { special: given.includes(file), ...limit })
    if (read.kind === 'unreadable') {
      tell(session, path, read.reason)
      failed = true
    } else {
      if (read.source) sources.push(read.source)
      problems.push(...read.problems)
    }
  }
  return { sources, problems, files, failed }
}

const none = { files: [], unmatched: [] } as const

function tell({ console }: Session, path: string, reason: string): void {
  console.err(`promproof: error: catalogue: ${path}: ${reason}\n`)
}
