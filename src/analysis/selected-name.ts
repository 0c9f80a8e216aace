import { metricNameLabel } from '../model/metric-name.ts'
import type { VectorSelector } from '../promql/ast.ts'

/** The metric name that a selector asks for, written before the braces or as an equality matcher within them. */
export function selectedName({ name, matchers }: VectorSelector): string | undefined {
  if (name) return name.value
  return matchers.find((matcher) => matcher.name.value === metricNameLabel && matcher.op === '=')
    ?.value.value
}
