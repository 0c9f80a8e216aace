import type { VectorSample } from '../engine/query-result.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { VectorMatching } from '../promql/ast.ts'
import { sameFields } from './alert-identity.ts'
import type { Field } from './verdict.ts'

/** The labels by which a sample of one side of an operator finds those of the other. */
export function matchedLabels(
  labels: readonly Field[],
  matching: VectorMatching | undefined,
): readonly Field[] {
  const { on, ignoring } = matching ?? {}
  const named = new Set((on ?? ignoring)?.labels.map(({ value }) => value))
  return labels.filter(
    ({ name }) => named.has(name) === Boolean(on) && (on || name !== metricNameLabel),
  )
}

/** The samples of the other side that a sample finds. */
export function matchesOf(
  sample: VectorSample,
  others: readonly VectorSample[],
  matching: VectorMatching | undefined,
): readonly VectorSample[] {
  const wanted = matchedLabels(sample.labels, matching)
  return others.filter((other) => sameFields(matchedLabels(other.labels, matching), wanted))
}
