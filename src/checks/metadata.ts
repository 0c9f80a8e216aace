import type { CheckMetadata } from './check.ts'
import { cardinalityChecks } from './metadata/cardinality.ts'
import { configChecks } from './metadata/config.ts'
import { graphChecks } from './metadata/graph.ts'
import { labelChecks } from './metadata/label.ts'
import { metricsChecks } from './metadata/metrics.ts'
import { promqlChecks } from './metadata/promql.ts'
import { ruleChecks } from './metadata/rule.ts'
import { semanticsChecks } from './metadata/semantics.ts'
import { settingsChecks } from './metadata/settings.ts'
import { suppressChecks } from './metadata/suppress.ts'
import { syntaxChecks } from './metadata/syntax.ts'
import { testChecks } from './metadata/test.ts'
import { unitChecks } from './metadata/unit.ts'

/**
 * The facts about every check, in the order of clearest output: what keeps a file from loading comes first. Bodies are
 * loaded on demand through `registry.ts`. Ids are never reused.
 */
export const metadata: readonly CheckMetadata[] = [
  ...syntaxChecks,
  ...configChecks,
  ...graphChecks,
  ...labelChecks,
  ...semanticsChecks,
  ...unitChecks,
  ...cardinalityChecks,
  ...ruleChecks,
  ...promqlChecks,
  ...metricsChecks,
  ...testChecks,
  ...suppressChecks,
  ...settingsChecks,
]

let byId: ReadonlyMap<string, CheckMetadata> | undefined

/** The metadata of a check, by its id. */
export function metadataOf(id: string): CheckMetadata | undefined {
  byId ??= new Map(metadata.map((entry) => [entry.id, entry]))
  return byId.get(id)
}
