import type { LabelFact, LabelFacts, LabelValues } from '../../analysis/labels/label-facts.ts'
import { formatMatcher } from '../../model/matcher.ts'

const mostShown = 3

/** The values that a label can have, in words: `` `a` or `b` ``. */
export function describeValues(label: string, values: LabelValues | undefined): string {
  if (!values) return 'any value'
  if (values.kind === 'matching') {
    const conditions = values.matchers.map(({ op, value }) => formatMatcher(label, op, value))
    return `what \`${conditions.join(', ')}\` allows`
  }
  const shown = values.values.slice(0, mostShown).map((value) => `\`${value}\``)
  return values.values.length > mostShown ? `${shown.join(', ')}, …` : shown.join(' or ')
}

/** Whether a label is on the side of series that have it: `` `a` or `b` ``, `missing`, `` `a`, or missing ``. */
export function describeLabel(label: string, { has, values }: LabelFact): string {
  if (has === 'never') return 'missing'
  const text = describeValues(label, values)
  return has === 'must' ? text : `${text}, or missing`
}

/** Whether the series have no labels at all. */
export function hasNoLabels({ known, others, scalar }: LabelFacts): boolean {
  if (scalar || others.has !== 'never') return false
  return [...known.values()].every(({ has }) => has === 'never')
}

/** A list in words: `` `a`, `b` and `c` ``. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`
}
