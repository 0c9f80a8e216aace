import { type Because, chainOf, type Place } from '../analysis/because.ts'
import type { Related } from '../diagnostic/diagnostic.ts'

/** The places that a chain of reasons names, for `related`; those inside `own` are left out, as a finding points there itself. */
export function relatedReasons(because: Because | undefined, own?: Place): readonly Related[] {
  if (!because) return []
  return chainOf(because).flatMap(({ text, place }) => {
    if (!place || (own && isSame(place, own))) return []
    return [{ file: place.source, span: place.expr.map.toSource(place.span), label: text }]
  })
}

/** A chain of reasons as one clause: `a, because b, because c`. */
export function reasonText(because: Because): string {
  return chainOf(because)
    .map(({ text }) => text)
    .join(', because ')
}

function isSame(a: Place, b: Place): boolean {
  return a.expr === b.expr && a.span.start === b.span.start && a.span.end === b.span.end
}
