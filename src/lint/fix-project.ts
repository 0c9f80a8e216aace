import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { SourceFile } from '../text/source-file.ts'
import { sourceFile } from '../text/source-file.ts'
import { applyFixes } from './fix.ts'
import { refusesFile } from './refuses-file.ts'

/** A state of the files of a run, and what is found in it. */
export interface LintState {
  readonly contents: readonly FileContents[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file that fixes have changed. */
export interface FixedFile {
  readonly before: SourceFile
  readonly after: SourceFile
  readonly applied: readonly Diagnostic[]
}

/** What fixing has come to. */
export interface FixedProject<S extends LintState> {
  readonly state: S
  readonly files: readonly FixedFile[]
  /** Paths of files with fixes that would have broken them, which were not applied. */
  readonly refused: readonly string[]
}

/** How fixes are applied. */
export interface FixOptions {
  readonly unsafe: boolean
  /** Fixing goes on with what fixes bring to light, until nothing is left; else once. */
  readonly untilStable: boolean
}

const mostRounds = 10

/**
 * Applies the fixes of all files, reads and lints again, and goes on until nothing is left to fix. The fixes of a file
 * that Prometheus would refuse more of afterwards are taken back.
 */
export async function fixProject<S extends LintState>(
  start: S,
  relint: (contents: readonly FileContents[]) => Promise<S>,
  { unsafe, untilStable }: FixOptions,
): Promise<FixedProject<S>> {
  const fixed = new Map<string, FixedFile>()
  const refused = new Set<string>()
  let state = start
  for (let round = 0; round < (untilStable ? mostRounds : 1); round++) {
    const changes = changesOf(state, unsafe, refused)
    if (changes.length === 0) break
    const next = await relint(withTexts(state.contents, changes))
    const broken = changes.filter(({ after }) => refusals(next, after) > refusals(state, after))
    for (const { after } of broken) refused.add(after.path)
    const good = changes.filter((change) => !broken.includes(change))
    state = broken.length === 0 ? next : await relint(withTexts(state.contents, good))
    for (const { before, after, applied } of good) {
      const earlier = fixed.get(after.path)
      fixed.set(after.path, {
        before: earlier?.before ?? before,
        after,
        applied: [...(earlier?.applied ?? []), ...applied],
      })
    }
  }
  return { state, files: [...fixed.values()], refused: [...refused] }
}

function changesOf(
  { contents, diagnostics }: LintState,
  unsafe: boolean,
  refused: ReadonlySet<string>,
): readonly FixedFile[] {
  const fixable = diagnostics.filter(({ fix }) => fix && (fix.safe || unsafe))
  const paths = new Set(fixable.map(({ file }) => file.path))
  return contents.flatMap(({ source }) => {
    if (!paths.has(source.path) || refused.has(source.path)) return []
    const { text, applied } = applyFixes(source, fixable, { unsafe })
    if (text === source.text) return []
    const after = sourceFile(source.path, source.bom ? `\ufeff${text}` : text)
    return [{ before: source, after, applied }]
  })
}

function withTexts(
  contents: readonly FileContents[],
  changes: readonly FixedFile[],
): readonly FileContents[] {
  const texts = new Map(changes.map(({ after }) => [after.path, after]))
  return contents.map((one) => {
    const after = texts.get(one.source.path)
    return after ? readDocuments(after, { explicit: true }) : one
  })
}

function refusals({ diagnostics }: LintState, { path }: SourceFile): number {
  return diagnostics.filter((one) => one.file.path === path && refusesFile(one)).length
}
