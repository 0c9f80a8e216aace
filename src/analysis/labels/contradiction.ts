import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import { type LabelFact, type LabelFacts, labelFact } from './label-facts.ts'
import { intersectValues, isNone, valuesMatching } from './label-values.ts'
import { acceptsMissing, matchersByLabel } from './matchers-by-label.ts'

/** A label on which a selector's conditions exclude each other. */
export interface Contradiction {
  readonly label: string
  readonly matchers: readonly LabelMatcher[]
}

/** The first label whose conditions no value satisfies, a missing label included: the selector never finds anything. */
export function contradictionIn(selector: VectorSelector): Contradiction | undefined {
  const labels = new Set(selector.matchers.map(({ name }) => name.value))
  if (labels.size === selector.matchers.length) return undefined
  for (const [label, conditions] of matchersByLabel(selector)) {
    if (conditions.matchers.length < 2 || acceptsMissing(conditions)) continue
    if (isNone(valuesMatching(conditions.matchers))) return { label, matchers: conditions.written }
  }
  return undefined
}

/** A condition that no recorded series satisfies, and what is known of the label there. */
export interface Unreadable {
  readonly label: string
  readonly fact: LabelFact
  readonly matcher: LabelMatcher
}

/**
 * The first condition of a selector by which it finds none of the series that a rule records: the label is never there, or
 * never with such a value. `recorded` are the labels as readers see them.
 */
export function unreadable(selector: VectorSelector, recorded: LabelFacts): Unreadable | undefined {
  for (const [label, conditions] of matchersByLabel(selector)) {
    const [matcher] = conditions.written
    if (!matcher || acceptsMissing(conditions)) continue
    const fact = labelFact(recorded, label)
    const values = valuesMatching(conditions.matchers)
    if (isNone(values)) continue
    if (fact.has === 'never' || isNone(intersectValues(fact.values, values)))
      return { label, fact, matcher }
  }
  return undefined
}
