import type { Because } from '../because.ts'
import type { Site } from '../domain.ts'
import type { LabelFact } from './label-facts.ts'
import { intersectValues, isNone, noValues, valuesMatching } from './label-values.ts'
import { acceptsMissing, type LabelConditions } from './matchers-by-label.ts'

/** What is known of a label of those series that satisfy a selector's conditions on it. */
export function constrainLabel(
  base: LabelFact,
  conditions: LabelConditions,
  site: Site,
): LabelFact {
  if (conditions.matchers.length === 0) return base
  const missing = acceptsMissing(conditions)
  if (base.has === 'never') return missing ? base : { ...base, has: 'must', values: noValues }
  const values = intersectValues(base.values, valuesMatching(conditions.matchers))
  const given = values ? { values } : {}
  if (!missing)
    return { has: 'must', confidence: 'proof', ...given, because: asked(conditions, site) }
  if (isNone(values) && !(base.has === 'must' && base.confidence === 'proof'))
    return { has: 'never', confidence: 'proof', because: asked(conditions, site) }
  return { ...base, ...given }
}

function asked({ written }: LabelConditions, site: Site): Because {
  const [first] = written
  if (!first) return { text: 'the selector asks for it' }
  const place = site.place(first)
  const text = written.map(({ span }) => place.expr.text.slice(span.start, span.end)).join(', ')
  return { text: `the selector asks for \`${text}\``, place }
}
