import type { Matcher } from '../../model/matcher.ts'
import type { Because, Confidence } from '../because.ts'

/** The values that a label can have where it is there: a few that are known, or whatever some conditions allow. */
export type LabelValues =
  | { readonly kind: 'finite'; readonly values: readonly string[] }
  | { readonly kind: 'matching'; readonly matchers: readonly Matcher[] }

/** What is known of one label of a result's series. A label with an empty value is not there. */
export interface LabelFact {
  readonly has: 'must' | 'may' | 'never'
  readonly values?: LabelValues
  readonly confidence: Confidence
  readonly because?: Because
}

/**
 * The labels of a result's series, the metric name left out. Where `others` is `never`, labels not listed in `known`
 * do not occur; where `may`, nothing is known of them.
 */
export interface LabelFacts {
  readonly known: ReadonlyMap<string, LabelFact>
  readonly others: LabelFact
}

/** Nothing is known. */
export const unknownLabels: LabelFacts = {
  known: new Map(),
  others: { has: 'may', confidence: 'proof' },
}

/** No labels at all. */
export const noLabels: LabelFacts = {
  known: new Map(),
  others: { has: 'never', confidence: 'proof' },
}

/** What is known of a label. */
export function labelFact(facts: LabelFacts, name: string): LabelFact {
  return facts.known.get(name) ?? facts.others
}
