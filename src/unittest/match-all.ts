import type { SelectorMatchers } from '../engine/rule-inputs.ts'
import { type Labels, labelValue } from '../model/labels.ts'

/** Whether the matchers of a selector pick a series; a label that is not there is empty. */
export function matchAll(matchers: SelectorMatchers, labels: Labels): boolean {
  return matchers.every((matcher) => matcher.matches(labelValue(labels, matcher.name)))
}
