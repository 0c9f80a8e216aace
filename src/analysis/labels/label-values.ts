import { type Matcher, setMatches } from '../../model/matcher.ts'
import type { LabelValues } from './label-facts.ts'

const mostValues = 64
const mostMatchers = 8

/** No value. */
export const noValues: LabelValues = { kind: 'finite', values: [] }

/** One value; none for the empty text. */
export function oneValue(value: string): LabelValues {
  return value === '' ? noValues : { kind: 'finite', values: [value] }
}

/** The values other than the empty one that satisfy conditions on one label; undefined where there are none or any value does. */
export function valuesMatching(matchers: readonly Matcher[]): LabelValues | undefined {
  if (matchers.length === 0) return undefined
  for (const matcher of matchers) {
    const candidates = valuesOf(matcher)
    if (!candidates) continue
    const values = candidates.filter((value) => value !== '' && matchesAll(matchers, value))
    return { kind: 'finite', values }
  }
  return excludeEachOther(matchers) ? noValues : { kind: 'matching', matchers }
}

function valuesOf(matcher: Matcher): readonly string[] | undefined {
  if (matcher.op === '=') return [matcher.value]
  if (matcher.op !== '=~' || !matcher.regexp?.literals?.caseSensitive) return undefined
  const values = setMatches(matcher)
  return values.length <= mostValues ? values : undefined
}

function matchesAll(matchers: readonly Matcher[], value: string): boolean {
  return matchers.every((matcher) => matcher.matches(value))
}

/** Whether two patterns can be seen to have no text in common: one is the denial of the other, or they begin differently. */
function excludeEachOther(matchers: readonly Matcher[]): boolean {
  const wanted = matchers.filter(({ op }) => op === '=~')
  const denied = new Set(matchers.flatMap(({ op, value }) => (op === '!~' ? [value] : [])))
  if (wanted.some(({ value }) => denied.has(value))) return true
  const prefixes = wanted.flatMap(({ regexp }) => {
    const prefix = regexp?.prefix
    return prefix && !prefix.folded && prefix.text !== '' ? [prefix.text] : []
  })
  return prefixes.some((a, at) =>
    prefixes.slice(at + 1).some((b) => !a.startsWith(b) && !b.startsWith(a)),
  )
}

/** Values that are in both. */
export function intersectValues(
  a: LabelValues | undefined,
  b: LabelValues | undefined,
): LabelValues | undefined {
  if (!a || a === b) return b
  if (!b) return a
  if (a.kind === 'finite') {
    const kept = a.values.filter((value) => hasValue(b, value))
    return kept.length === a.values.length ? a : { kind: 'finite', values: kept }
  }
  if (b.kind === 'finite') return intersectValues(b, a)
  const matchers = [...new Set([...a.matchers, ...b.matchers])].slice(0, mostMatchers)
  return valuesMatching(matchers)
}

/** Values that are in one or both; undefined where that cannot be told in few words. */
export function uniteValues(
  a: LabelValues | undefined,
  b: LabelValues | undefined,
): LabelValues | undefined {
  if (a === b) return a
  if (a?.kind !== 'finite' || b?.kind !== 'finite') return undefined
  const values = [...new Set([...a.values, ...b.values])]
  return values.length <= mostValues ? { kind: 'finite', values } : undefined
}

/** Whether the label can have the value. */
export function hasValue(values: LabelValues, value: string): boolean {
  return values.kind === 'finite'
    ? values.values.includes(value)
    : matchesAll(values.matchers, value)
}

/** Whether no value remains. */
export function isNone(values: LabelValues | undefined): boolean {
  return values?.kind === 'finite' && values.values.length === 0
}
