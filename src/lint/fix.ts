import type { Diagnostic, Fix } from '../diagnostic/diagnostic.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'

/** A file's text after some of its findings were fixed. */
export interface Fixed {
  readonly text: string
  readonly applied: readonly Diagnostic[]
}

/** Applies the fixes of one file's findings. A fix is applied whole or, where it would overlap an earlier one, not at all. */
export function applyFixes(
  file: SourceFile,
  diagnostics: readonly Diagnostic[],
  { unsafe }: { readonly unsafe: boolean },
): Fixed {
  const candidates = diagnostics
    .flatMap((diagnostic) => {
      const { fix } = diagnostic
      const usable = fix && diagnostic.file.path === file.path && (fix.safe || unsafe)
      return usable && fix.edits.length > 0 ? [{ diagnostic, fix, start: firstStart(fix) }] : []
    })
    .sort((a, b) => a.start - b.start)
  const edits: Edit[] = []
  const applied: Diagnostic[] = []
  let end = -1
  for (const { diagnostic, fix, start } of candidates) {
    if (start <= end || overlapsItself(fix)) continue
    edits.push(...fix.edits)
    applied.push(diagnostic)
    end = Math.max(...fix.edits.map((edit) => edit.span.end))
  }
  return { text: applyEdits(file.text, edits), applied }
}

const mostPasses = 10

/**
 * Fixes, lints again and goes on until nothing is left to fix, so that fixing the result once more changes nothing.
 * `relint` gives the findings of the file with a new text.
 */
export async function fixUntilStable(
  file: SourceFile,
  relint: (file: SourceFile) => Promise<readonly Diagnostic[]>,
  options: { readonly unsafe: boolean },
): Promise<Fixed> {
  const applied: Diagnostic[] = []
  let current = file
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixed = applyFixes(current, await relint(current), options)
    if (fixed.applied.length === 0 || fixed.text === current.text) break
    applied.push(...fixed.applied)
    current = sourceFile(file.path, fixed.text)
  }
  return { text: current.text, applied }
}

function firstStart(fix: Fix): number {
  return Math.min(...fix.edits.map((edit) => edit.span.start))
}

function overlapsItself(fix: Fix): boolean {
  const sorted = [...fix.edits].sort((a, b) => a.span.start - b.span.start)
  return sorted.some((edit, at) => at > 0 && edit.span.start < (sorted[at - 1]?.span.end ?? 0))
}
