import { createMatcher, type Matcher } from '../../model/matcher.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'

const placeholder = /\$\{|\$\(|\$[A-Za-z]|\{\{|\[\[|<[\w .:-]+>|%[sdvq(]|@\w+@|__[A-Z0-9_]+__/

/** All conditions of a selector on one label; patterns that are none, and what another tool fills in, are left out. */
export interface LabelConditions {
  readonly written: readonly LabelMatcher[]
  readonly matchers: readonly Matcher[]
}

/** The conditions of a selector, label by label in the order of the text; those on the metric name are left out. */
export function matchersByLabel(selector: VectorSelector): ReadonlyMap<string, LabelConditions> {
  const all = new Map<string, { written: LabelMatcher[]; matchers: Matcher[] }>()
  for (const written of selector.matchers) {
    const name = written.name.value
    if (name === metricNameLabel || placeholder.test(written.value.value)) continue
    const matcher = createMatcher(name, written.op, written.value.value)
    if ('error' in matcher) continue
    const known = all.get(name)
    if (known) {
      known.written.push(written)
      known.matchers.push(matcher)
    } else all.set(name, { written: [written], matchers: [matcher] })
  }
  return all
}

/** Whether series without the label satisfy the conditions. */
export function acceptsMissing({ matchers }: LabelConditions): boolean {
  return matchers.every((matcher) => matcher.matches(''))
}
