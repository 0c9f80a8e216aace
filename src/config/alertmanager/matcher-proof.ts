import type { AlertMatcher } from './alertmanager-config.ts'

/** Conditions on one label that no value meets, the missing label included. */
export interface Exclusion {
  readonly label: string
  readonly matchers: readonly AlertMatcher[]
}

/** A label whose conditions exclude each other: no alert meets them all. A proof. */
export function exclusionIn(matchers: readonly AlertMatcher[]): Exclusion | undefined {
  for (const [label, own] of byLabel(matchers))
    if (valuesOf(own)?.length === 0) return { label, matchers: conflict(own) }
  return undefined
}

/** Whether every alert that meets the given conditions meets another one too. A proof; false where that is not known. */
export function implies(given: readonly AlertMatcher[], { matcher }: AlertMatcher): boolean {
  if (matchesEverything(matcher)) return true
  const own = given.filter((one) => one.matcher.name === matcher.name)
  if (own.some((one) => one.matcher.op === matcher.op && one.matcher.value === matcher.value))
    return true
  const values = valuesOf(own)
  if (values) return values.every((value) => matcher.matches(value))
  const excludes = (value: string): boolean => own.some((one) => !one.matcher.matches(value))
  if (isNonEmpty(matcher)) return excludes('')
  return excluded(matcher)?.every(excludes) ?? false
}

/** The values that a label can have under some conditions on it, an empty one for the missing label; undefined where they are not few. */
export function valuesOf(matchers: readonly AlertMatcher[]): readonly string[] | undefined {
  for (const { matcher } of matchers) {
    const values = demanded(matcher)
    if (values) return values.filter((value) => matchers.every((one) => one.matcher.matches(value)))
  }
  return undefined
}

type Matcher = AlertMatcher['matcher']

/** The only values that meet a condition. */
export function demanded({ op, value, regexp }: Matcher): readonly string[] | undefined {
  if (op === '=') return [value]
  const literals = op === '=~' ? regexp?.literals : undefined
  return literals?.caseSensitive ? literals.values : undefined
}

/** The only values that do not meet a condition. */
function excluded({ op, value, regexp }: Matcher): readonly string[] | undefined {
  if (op === '!=') return [value]
  const literals = op === '!~' ? regexp?.literals : undefined
  return literals?.caseSensitive ? literals.values : undefined
}

/** Patterns that any value matches; those with line breaks are left out of account. */
function matchesEverything({ op, value }: Matcher): boolean {
  return op === '=~' && /^\^?\(?\.\*\)?\$?$/.test(value)
}

/** Whether all values but the empty one meet it. */
function isNonEmpty(matcher: Matcher): boolean {
  const { op, value } = matcher
  if (op === '!=') return value === ''
  if (op === '!~') return matcher.regexp?.literals?.values.join() === '' && !matcher.matches('')
  return op === '=~' && /^\^?\(?\.\+\)?\$?$/.test(value)
}

/** Two conditions that exclude each other, or all. */
function conflict(matchers: readonly AlertMatcher[]): readonly AlertMatcher[] {
  for (const one of matchers)
    for (const other of matchers)
      if (one !== other && valuesOf([one, other])?.length === 0) return [one, other]
  return matchers
}

function byLabel(matchers: readonly AlertMatcher[]): ReadonlyMap<string, readonly AlertMatcher[]> {
  const labels = new Map<string, AlertMatcher[]>()
  for (const one of matchers) {
    const own = labels.get(one.matcher.name)
    if (own) own.push(one)
    else labels.set(one.matcher.name, [one])
  }
  return labels
}
