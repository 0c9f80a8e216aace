import type { Binary, Expr, Grouping } from '../../promql/ast.ts'
import type { Rule } from '../../rules/rule-file.ts'
import type { Confidence } from '../because.ts'
import { type Measure, measureOf } from '../measure.ts'
import { isPartName } from '../names/part-names.ts'
import { foldConstant, withoutParens } from '../thresholds.ts'

/**
 * How the sides of a division belong together. `part`: the dividend counts some of what the divisor counts; `sum`: the
 * divisor is the dividend and more; `rest`: the dividend is the divisor less a part of it; `names`: their names say that
 * the divisor bounds the dividend; `same`: one metric, related in another way, so that the quotient is a pure number of
 * any size.
 */
export interface PartOfWhole {
  readonly kind: 'part' | 'sum' | 'rest' | 'names' | 'same'
  /** Of the quotient being at most 1, where samples are not negative. */
  readonly confidence: Confidence
  /** What constants multiply the quotient by. */
  readonly factor: number
}

/** Most terms of a sum that are looked at. */
const mostTerms = 12

/** Whether a division gives the part of a whole; the rules are those that each side reads. */
export function partOfWhole(
  { lhs, rhs }: Binary,
  leftRules: readonly Rule[],
  rightRules: readonly Rule[],
): PartOfWhole | undefined {
  const whole = termsOf(rhs, rightRules, true)
  if (!whole) return undefined
  const part = termsOf(lhs, leftRules)
  if (!part) return restOf(lhs, leftRules, whole)
  const [a, ...others] = part
  const [b] = whole
  if (!a || !b) return undefined
  const factor = a.factor / b.factor
  if (whole.length === 1 && others.length === 0) return ofTwo(a, b, factor)
  const within = part.every((one) => whole.some((other) => isWithin(one, other)))
  if (
    !within ||
    !distinctTerms(part, whole) ||
    !part.every(isPlainTerm) ||
    whole.some(({ bool }) => bool)
  )
    return undefined
  return { kind: 'sum', confidence: confidenceOf(a), factor }
}

function ofTwo(a: Measure, b: Measure, factor: number): PartOfWhole | undefined {
  if (a.raised) return undefined
  if (isWithin(a, b)) return { kind: 'part', confidence: confidenceOf(a), factor }
  if (isPartName(a.name, b.name) && isAlike(a, b))
    return { kind: 'names', confidence: 'convention', factor }
  const same = a.name === b.name && a.func === b.func && a.by?.op === b.by?.op && a.bool === b.bool
  return same ? { kind: 'same', confidence: 'proof', factor } : undefined
}

/** `(total - free) / total`. */
function restOf(
  expr: Expr,
  rules: readonly Rule[],
  [whole, ...others]: readonly Measure[],
): PartOfWhole | undefined {
  const node = withoutParens(expr)
  if (node.kind !== 'Binary' || node.op !== '-' || !whole || others.length > 0) return undefined
  const from = measureOf(node.lhs, rules)
  const less = measureOf(node.rhs, rules)
  if (!from || !less || !isEqual(from, whole) || !isPlainTerm(less)) return undefined
  if (from.factor !== less.factor) return undefined
  const factor = from.factor / whole.factor
  if (isWithin(less, whole) && less.matchers.length > whole.matchers.length)
    return { kind: 'rest', confidence: confidenceOf(less), factor }
  const named = isPartName(less.name, whole.name) && isAlike(less, whole)
  return named ? { kind: 'rest', confidence: 'convention', factor } : undefined
}

/** The terms of a sum of simple expressions, or of one that is aggregated. */
function termsOf(
  expr: Expr,
  rules: readonly Rule[],
  isWhole = false,
): readonly Measure[] | undefined {
  const single = measureOf(expr, rules)
  if (single) return [single]
  let node = withoutParens(expr)
  if (isWhole) node = withoutBound(node)
  let by: Measure['by']
  if (node.kind === 'Aggregate' && node.op.value === 'sum') {
    by = { op: 'sum', grouping: node.grouping }
    node = withoutParens(node.expr)
  }
  const terms: Measure[] = []
  const waiting: Expr[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const term = withoutParens(next)
    const measure = measureOf(term, rules)
    if (measure) terms.push(by && !measure.by ? { ...measure, by } : measure)
    else if (term.kind === 'Binary' && term.op === '+') waiting.push(term.rhs, term.lhs)
    else return undefined
    if (terms.length + waiting.length > mostTerms) return undefined
  }
  return terms.every(({ factor }) => factor === terms[0]?.factor) ? terms : undefined
}

/** A divisor without the lower bound that keeps it from being zero, which makes the quotient no larger. */
function withoutBound(expr: Expr): Expr {
  if (expr.kind === 'Call' && expr.func.value === 'clamp_min' && expr.args[0])
    return withoutParens(expr.args[0])
  const isRaised = expr.kind === 'Binary' && expr.op === '+' && (foldConstant(expr.rhs) ?? -1) >= 0
  return isRaised ? withoutParens(expr.lhs) : expr
}

/** No term of the part is counted twice. */
function distinctTerms(part: readonly Measure[], whole: readonly Measure[]): boolean {
  const used = new Set<Measure>()
  return part.every((one) => {
    const match = whole.find((other) => !used.has(other) && isWithin(one, other))
    if (match) used.add(match)
    return match !== undefined
  })
}

function isPlainTerm({ raised, bool }: Measure): boolean {
  return !raised && !bool
}

function confidenceOf({ name, func, by, bool, filter }: Measure): Confidence {
  const counted = by?.op === 'count' || bool || filter !== '' || name === 'up'
  return counted || func === 'rate' || func === 'increase' || func === 'irate'
    ? 'proof'
    : 'convention'
}

function isEqual(a: Measure, b: Measure): boolean {
  return isWithin(a, b) && isWithin(b, a)
}

/** Whether all that `a` adds up or counts is among what `b` does. */
function isWithin(a: Measure, b: Measure): boolean {
  return (
    a.name === b.name &&
    a.func === b.func &&
    a.range === b.range &&
    a.when === b.when &&
    !b.bool &&
    (b.filter === '' || b.filter === a.filter || !a.by) &&
    b.matchers.every((matcher) => a.matchers.includes(matcher)) &&
    aggregatesWithin(a, b)
  )
}

/** Whether two measures of different names are taken in the same way. */
function isAlike(a: Measure, b: Measure): boolean {
  return (
    a.func === b.func &&
    a.when === b.when &&
    !a.bool &&
    !b.bool &&
    (a.by?.op === b.by?.op || (!a.by && b.by?.op === 'max')) &&
    a.by?.op !== 'count'
  )
}

function aggregatesWithin(a: Measure, b: Measure): boolean {
  if (a.bool || (a.name === 'up' && b.by?.op === 'count' && a.by?.op === 'sum'))
    return a.by?.op === 'sum' && b.by?.op === 'count' && isCoarser(a.by, b.by)
  if (!b.by) return !a.by
  if (b.by.op !== 'sum' && b.by.op !== 'count' && b.by.op !== 'max') return false
  if (!a.by) return b.by.op !== 'count'
  return a.by.op === b.by.op && isCoarser(a.by, b.by)
}

/** Whether the groups of `b` are made of whole groups of `a`. */
function isCoarser(a: NonNullable<Measure['by']>, b: NonNullable<Measure['by']>): boolean {
  const [one, other] = [a.grouping, b.grouping]
  if (!other || (!other.without && other.labels.length === 0)) return true
  if (!one || one.without !== other.without) return false
  const names = namesOf(one)
  const others = namesOf(other)
  return other.without
    ? [...names].every((name) => others.has(name))
    : [...others].every((name) => names.has(name))
}

function namesOf(grouping: Grouping): ReadonlySet<string> {
  return new Set(grouping.labels.map(({ value }) => value))
}
