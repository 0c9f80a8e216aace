import type { Knowledge } from '../analysis/knowledge.ts'
import { builtInExporters } from '../catalogue/built-in.ts'
import { declarationCatalogue } from '../catalogue/declaration-catalogue.ts'
import { declaredMetrics } from '../catalogue/declarations.ts'
import { readExposition } from '../catalogue/exposition/read-exposition.ts'
import { expositionCatalogue } from '../catalogue/exposition-catalogue.ts'
import { mergeCatalogues } from '../catalogue/merge.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import type { SourceFile } from '../text/source-file.ts'
import { expositionProblems } from './exposition-problems.ts'

/** What is known of metrics before the user's own word, and what is wrong with the files that say it. */
export interface KnownMetrics {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

/** Gathers what files of metrics, the common exporters and the code in documents say. */
export function knownMetrics(
  catalogue: readonly SourceFile[],
  contents: readonly FileContents[],
): KnownMetrics {
  const expositions = catalogue.map((source) => readExposition(source))
  const linted = new Set(contents.map(({ source }) => source.path))
  const declared = contents
    .filter(({ documents }) => documents.some(({ carrier }) => carrier === 'markdown'))
    .flatMap(({ source }) => declaredMetrics(source))
  return {
    knowledge: mergeCatalogues([
      ...(expositions.length > 0 ? [expositionCatalogue(expositions)] : []),
      builtInExporters,
      ...(declared.length > 0 ? [declarationCatalogue(declared)] : []),
    ]),
    problems: expositions
      .filter(({ source }) => !linted.has(source.path))
      .flatMap(expositionProblems),
  }
}
