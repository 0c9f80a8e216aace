import type { Binary, Expr } from '../../promql/ast.ts'
import { typeOf } from '../../promql/typecheck.ts'
import { weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { foldConstant, withoutParens } from '../thresholds.ts'
import { isFraction, isMoment, isPercent, sameDimension, scalesDiffer } from './compare-units.ts'
import { combineDimensions } from './dimension.ts'
import { boolean, fraction, hasDimension, quantity, ratio } from './known-units.ts'
import { narrowByConstant } from './narrow-by-constant.ts'
import { partOfWhole } from './part-of-whole.ts'
import { divide, multiply } from './rational.ts'
import { mapReadings, narrowReadings, unitFact } from './readings.ts'
import { scaleByConstant } from './scale-by-constant.ts'
import { type KnownUnit, type Unit, type UnitFact, unknownUnit } from './unit.ts'

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

/** The unit of what an operator gives. */
export function unitOfBinary(node: Binary, left: Branch, right: Branch, site: Site): UnitFact {
  const { op } = node
  if (op === 'or') return right.unit
  if (op === 'and' || op === 'unless' || op === '</' || op === '>/') return left.unit
  if (comparisons.has(op)) return compared(node, left, right, site)
  const [a, b] = [left.unit, right.unit]
  if (a.kind === 'literal' && b.kind === 'literal') return foldedLiteral(node, a.value, b.value)
  switch (op) {
    case '+':
    case '-':
      return added(node, a, b, site)
    case '*':
      return multiplied(node, left, right, site)
    case '/':
      return divided(node, left, right, site)
    case '%':
      return mapReadings(a, (unit) => (isMoment(unit) ? { ...unit, flavour: 'quantity' } : unit))
    default:
      return unknownUnit
  }
}

function foldedLiteral(node: Binary, a: number, b: number): UnitFact {
  switch (node.op) {
    case '+':
      return { kind: 'literal', value: a + b }
    case '-':
      return { kind: 'literal', value: a - b }
    case '*':
      return { kind: 'literal', value: a * b }
    case '/':
      return { kind: 'literal', value: a / b }
    case '%':
      return { kind: 'literal', value: a % b }
    case '^':
      return { kind: 'literal', value: a ** b }
    default:
      return unknownUnit
  }
}

/** A comparison passes the samples of the left side, or of the only side that is a vector, and tells what its author took them for. */
function compared(node: Binary, left: Branch, right: Branch, site: Site): UnitFact {
  if (node.bool) {
    const because = { text: '`bool` gives 0 or 1', place: site.place(node) }
    return unitFact([boolean], 'proof', because)
  }
  const turned = typeOf(node.lhs) === 'scalar'
  const kept = turned ? right.unit : left.unit
  const other = turned ? left.unit : right.unit
  if (kept.kind !== 'known') return kept
  const op = node.op as '=='
  if (other.kind === 'literal') return narrowByConstant(kept, op, other.value)
  if (other.kind !== 'known') return kept
  return narrowReadings(kept, (unit) => other.readings.some((one) => isAlike(unit, one)))
}

function isAlike(a: Unit, b: Unit): boolean {
  return (
    sameDimension(a, b) &&
    !scalesDiffer(a, b) &&
    (a.flavour === 'point') === (b.flavour === 'point')
  )
}

function added(node: Binary, a: UnitFact, b: UnitFact, site: Site): UnitFact {
  if (a.kind === 'literal' && b.kind === 'known') return literalFirst(node, a.value, b, site)
  if (b.kind === 'literal') {
    if (b.value === 0 || a.kind !== 'known') return a
    return mapReadings(a, (unit) => (unit.flavour === 'boolean' ? undefined : unbounded(unit)))
  }
  if (a.kind !== 'known' || b.kind !== 'known') return unknownUnit
  const units = pairs(a, b, (one, other) => sumOrDifference(node.op === '-', one, other))
  const because = { ...a.because, from: b.because }
  const confidence = weakest(a.confidence, b.confidence)
  const isPast = node.op === '-' && a.readings.every(isMoment) && b.readings.every(isMoment)
  if (!isPast) return unitFact(units, confidence, a.because)
  const text = 'the difference of two moments is a length of time'
  return unitFact(units, confidence, { text, place: site.place(node), from: because })
}

/** `1 - share`, `100 - percent`: whoever writes it tells which it is. */
function literalFirst(node: Binary, value: number, b: KnownUnit, site: Site): UnitFact {
  if (node.op === '+') return mapReadings(b, unbounded)
  const whole = value === 1 ? isFraction : value === 100 ? isPercent : undefined
  const fact = whole ? narrowReadings(b, whole) : b
  if (fact.kind !== 'known') return fact
  const keeps = whole !== undefined && fact.readings.every(whole)
  if (keeps) {
    const text = `\`${value} -\` leaves the rest of a whole`
    const because = { text, place: site.place(node), from: b.because }
    const rest = (unit: Unit) => (unit.flavour === 'ratio' ? fraction : unit)
    const isBounded = fact.readings.every(({ flavour }) => flavour !== 'ratio')
    const confidence = isBounded ? fact.confidence : weakest(fact.confidence, 'convention')
    return unitFact(fact.readings.map(rest), confidence, because)
  }
  return mapReadings(fact, (unit) => (unit.flavour === 'point' ? undefined : unbounded(unit)))
}

function unbounded(unit: Unit): Unit {
  return unit.flavour === 'fraction' ? ratio : unit
}

function sumOrDifference(minus: boolean, a: Unit, b: Unit): Unit | undefined {
  if (a.flavour === 'info' || b.flavour === 'info') return undefined
  if (!sameDimension(a, b) || scalesDiffer(a, b)) return undefined
  const points = Number(a.flavour === 'point') + Number(b.flavour === 'point')
  if (points === 2) return minus ? quantity(a.dimension, a.scale) : undefined
  if (points === 1) return minus && b.flavour === 'point' ? undefined : point(a)
  if (a.flavour === b.flavour) return unbounded(a)
  if (hasDimension(a.dimension)) return a
  if (a.flavour === 'count' || b.flavour === 'count') return a.flavour === 'count' ? a : b
  return isFraction(a) || isFraction(b) ? ratio : undefined
}

function point(unit: Unit): Unit {
  return { ...unit, flavour: 'point' }
}

function multiplied(node: Binary, left: Branch, right: Branch, site: Site): UnitFact {
  const [a, b] = [left.unit, right.unit]
  if (a.kind === 'literal') return scaled(node, right, a.value, site)
  if (b.kind === 'literal') return scaled(node, left, b.value, site)
  if (a.kind !== 'known' || b.kind !== 'known') return unknownUnit
  return unitFact(pairs(a, b, product), weakest(a.confidence, b.confidence), a.because)
}

function product(a: Unit, b: Unit): Unit | undefined {
  if (isState(b)) return a
  if (isState(a)) return b
  if (a.flavour === 'point' || b.flavour === 'point') return undefined
  const dimension = combineDimensions(a.dimension, b.dimension, 1)
  const scale = multiply(a.scale, b.scale)
  if (hasDimension(dimension)) return quantity(dimension, scale)
  if (a.flavour === 'count' || b.flavour === 'count') return { dimension, scale, flavour: 'count' }
  if (a.flavour === 'percent' && isFraction(b)) return a
  if (b.flavour === 'percent' && isFraction(a)) return b
  const both = a.flavour === 'fraction' && b.flavour === 'fraction'
  return { dimension, scale, flavour: both ? 'fraction' : 'ratio' }
}

/** 0 or 1, or always 1: multiplying by it selects or adds labels. */
function isState({ flavour }: Unit): boolean {
  return flavour === 'boolean' || flavour === 'info'
}

function scaled(node: Binary, { unit, type }: Branch, factor: number, site: Site): UnitFact {
  if (unit.kind !== 'known') return factor === 0 ? { kind: 'literal', value: 0 } : unknownUnit
  if (factor === 0) return { kind: 'literal', value: 0 }
  const isGrowth = type.kind === 'derived' && type.type === 'increase'
  const operand = { isGrowth, isDivided: node.op === '/' }
  const units = unit.readings.flatMap((one) => scaleByConstant(one, factor, operand))
  const changed = units.some(({ scale }) => !unit.readings.some((one) => one.scale === scale))
  if (!changed) return unitFact(units, unit.confidence, unit.because)
  const place = site.place(node)
  const because = { text: scalingText(node, factor, units), place, from: unit.because }
  return unitFact(units, unit.confidence, because)
}

function scalingText(node: Binary, factor: number, units: readonly Unit[]): string {
  const shown = node.op === '/' ? `/ ${tidy(1 / factor)}` : `* ${tidy(factor)}`
  return units.every(isPercent) ? `\`${shown}\` makes it percent` : `\`${shown}\` changes its scale`
}

function tidy(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function divided(node: Binary, left: Branch, right: Branch, site: Site): UnitFact {
  const [a, b] = [left.unit, right.unit]
  if (b.kind === 'literal') {
    if (b.value === 0) return unknownUnit
    return scaled(node, left, 1 / b.value, site)
  }
  if (a.kind === 'literal') return a.value === 0 ? a : unknownUnit
  const structure = partOfWhole(node, left.origin.rules, right.origin.rules)
  if (structure) return shareOf(node, structure, site)
  if (a.kind !== 'known' || b.kind !== 'known') return unknownUnit
  const because = {
    text: 'one is divided by the other',
    place: site.place(node),
    from: a.because,
  }
  const units = pairs(a, b, quotient)
  const isPercentage = isTimesHundred(node.lhs) && units.some(isPercent)
  return unitFact(
    isPercentage ? units.filter(isPercent) : units,
    weakest(a.confidence, b.confidence),
    isPercentage ? { ...because, text: '100 times one is divided by the other' } : because,
  )
}

/** Whether a dividend is multiplied by 100, as in `100 * a / b`. */
function isTimesHundred(dividend: Expr): boolean {
  let node = withoutParens(dividend)
  while (node.kind === 'Aggregate') node = withoutParens(node.expr)
  if (node.kind !== 'Binary' || node.op !== '*') return false
  return foldConstant(node.lhs) === 100 || foldConstant(node.rhs) === 100
}

const asFactor = { isGrowth: false, isDivided: false }

const structureText = {
  part: 'the dividend is a part of the divisor',
  sum: 'the divisor is the sum of the dividend and more',
  rest: 'the dividend is what is left of the divisor',
  names: 'the names say that the dividend is a part of the divisor',
  same: 'a metric is divided by itself',
} as const

function shareOf(
  node: Binary,
  { kind, confidence, factor }: NonNullable<ReturnType<typeof partOfWhole>>,
  site: Site,
): UnitFact {
  const because = { text: structureText[kind], place: site.place(node) }
  const share = unitFact([kind === 'same' ? ratio : fraction], confidence, because)
  if (factor === 1 || share.kind !== 'known') return share
  const units = share.readings.flatMap((one) => scaleByConstant(one, factor, asFactor))
  const text = units.every(isPercent) ? `${because.text}, times 100` : because.text
  return unitFact(units, confidence, { ...because, text })
}

function quotient(a: Unit, b: Unit): Unit | undefined {
  if (isState(b) || b.flavour === 'point' || a.flavour === 'info') return undefined
  if (a.flavour === 'point' || a.flavour === 'boolean') return undefined
  const dimension = combineDimensions(a.dimension, b.dimension, -1)
  const scale = divide(a.scale, b.scale)
  if (hasDimension(dimension)) return quantity(dimension, scale)
  if (a.flavour === 'count' && isFraction(b)) return a
  if (scale.num * 100n === scale.den) return { dimension, scale, flavour: 'percent' }
  return { dimension, scale, flavour: 'ratio' }
}

function pairs(
  a: KnownUnit,
  b: KnownUnit,
  combine: (a: Unit, b: Unit) => Unit | undefined,
): readonly Unit[] {
  return a.readings.flatMap((one) => b.readings.flatMap((other) => combine(one, other) ?? []))
}
