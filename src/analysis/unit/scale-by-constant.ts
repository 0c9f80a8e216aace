import { hasDimension, perSecond, quantity, ratio } from './known-units.ts'
import { divide, type Rational, rational, toNumber } from './rational.ts'
import type { Dimension, Unit } from './unit.ts'

/** What a multiplication by a constant is done to. */
export interface ScaledOperand {
  /** It grew over a span of time (`increase`, `delta`): dividing by the length of the span gives a rate. */
  readonly isGrowth: boolean
  /** The constant was written as a divisor: it may be the whole, in the same unit. */
  readonly isDivided: boolean
}

/**
 * What a unit becomes when its numbers are multiplied by a constant: converted to another scale where that scale has a
 * name, and left as it is where the constant may be a plain factor.
 */
export function scaleByConstant(
  unit: Unit,
  factor: number,
  { isGrowth, isDivided }: ScaledOperand,
): readonly Unit[] {
  if (!Number.isFinite(factor) || factor <= 0) return factor < 0 ? negated(unit) : []
  const k = rationalOf(factor)
  if (!k || factor === 1) return k ? [unit] : []
  const { dimension, flavour } = unit
  if (flavour === 'boolean' || flavour === 'info') return []
  if (dimension.temperature) return []
  const scale = divide(unit.scale, k)
  const plain = asFactor(unit, factor)
  const whole = isDivided && unit.flavour !== 'point' ? [...plain, ratio] : plain
  if (!hasDimension(dimension)) {
    const isCount = unit.flavour === 'count'
    return pureNumber(unit, factor, scale, isCount ? whole : plain)
  }
  const found: Unit[] = []
  const isKnown = isConversion(dimension, factor) || isHundred(factor)
  if (isKnown) found.push({ ...unit, scale })
  const isSpan = factor >= 10 && Number.isInteger(factor / 10)
  if (dimension.time === -1 && isSpan && !isThousand(factor) && factor !== 100)
    found.push(overTime(unit))
  if (isGrowth && factor <= 0.1 && isWhole(0.1 / factor)) found.push(perSecond(unit))
  const isNamed = isKnown && isNamedScale(dimension, scale)
  const isSure = isNamed && !(isGrowth && factor < 1) && (dimension.time !== -1 || !isSpan)
  return isSure ? found : [...found, ...whole]
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9
}

/** The exact value of a decimal number of moderate size. */
export function rationalOf(value: number): Rational | undefined {
  const magnitude = Math.abs(value)
  if (!Number.isFinite(value) || magnitude > 1e21 || (magnitude < 1e-15 && value !== 0))
    return undefined
  if (Number.isInteger(value)) return rational(BigInt(value))
  const inverse = 1 / value
  if (Math.abs(inverse - Math.round(inverse)) < Math.abs(inverse) * 1e-12)
    return rational(1n, BigInt(Math.round(inverse)))
  const [, whole = '', digits = '', exponent = '0'] =
    /^(-?\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  if (whole === '') return undefined
  const shift = digits.length - Number(exponent)
  const number = BigInt(whole + digits)
  return shift >= 0
    ? rational(number, 10n ** BigInt(shift))
    : rational(number * 10n ** BigInt(-shift))
}

function negated(unit: Unit): readonly Unit[] {
  if (unit.flavour === 'fraction') return [ratio]
  return unit.flavour === 'quantity' || unit.flavour === 'ratio' ? [unit] : []
}

function asFactor(unit: Unit, factor: number): readonly Unit[] {
  if (unit.flavour === 'point') return []
  if (unit.flavour === 'fraction' && factor > 1) return [{ ...unit, flavour: 'ratio' }]
  return [unit]
}

/** Without a dimension: 100 makes percent of a share, powers of 1000 and 100 of counts may be taken back by a later division. */
function pureNumber(
  unit: Unit,
  factor: number,
  scale: Rational,
  plain: readonly Unit[],
): readonly Unit[] {
  const { flavour } = unit
  const isShare = flavour === 'fraction' || flavour === 'ratio'
  if (flavour === 'percent') {
    if (factor === 0.01) return [ratio]
    if (factor === 100) return []
    return isThousand(factor) ? [unit, { ...ratio, scale }] : [unit]
  }
  if (isHundred(factor)) {
    if (flavour === 'count') return [{ ...unit, scale }, ...plain]
    if (scale.num * 100n === scale.den) return [{ ...unit, scale, flavour: 'percent' }]
    return [{ ...ratio, scale }]
  }
  if (isThousand(factor)) {
    if (isShare) return [{ ...ratio, scale }]
    return [{ ...unit, scale }, ...plain]
  }
  return plain
}

function overTime({ dimension, scale }: Unit): Unit {
  const { time: _, ...rest } = dimension
  return hasDimension(rest) ? quantity(rest, scale) : { dimension: rest, scale, flavour: 'count' }
}

/** Whether a scale has a name: `minutes`, `bits`, `mebibytes per second`. */
function isNamedScale(dimension: Dimension, scale: Rational): boolean {
  const value = toNumber(scale)
  const { time = 0, ...rest } = dimension
  const bases = Object.entries(rest)
  if (bases.length === 0) return isAmong(time === -1 ? 1 / value : value, times)
  const [base, exponent] = bases[0] ?? []
  if (bases.length > 1 || exponent !== 1) return false
  if (base === 'data') {
    if (time === 0) return isAmong(value, datas)
    return time === -1 && times.some((span) => isAmong(value * span, datas))
  }
  return isAmong(value, others)
}

/** Whether a factor, or its inverse, converts between scales of a dimension, whatever scale it starts from. */
function isConversion({ time, data }: Dimension, factor: number): boolean {
  const above = factor < 1 ? 1 / factor : factor
  if (isAmong(above, thousands)) return true
  if (time !== undefined && isAmong(above, timeFactors)) return true
  return data !== undefined && isAmong(above, dataFactors)
}

const times: readonly number[] = [1, 1e-3, 1e-6, 1e-9, 60, 3600, 86_400, 604_800]
const datas: readonly number[] = [0, 1, 2, 3, 4, 5].flatMap((power) => [
  1000 ** power,
  1024 ** power,
  1000 ** power / 8,
  1024 ** power / 8,
])
const thousands: readonly number[] = [1, 1e3, 1e6, 1e9, 1e12]
const others: readonly number[] = [...thousands, 1e-3, 1e-6, 1e-9, 3600, 3.6e6]
const timeFactors: readonly number[] = [60, 3600, 86_400, 604_800, 24, 1440, 168, 7].flatMap(
  (one) => [one, one * 1000, one * 1e6],
)
const dataFactors: readonly number[] = [...datas, ...datas.map((one) => one * 8)]

function isAmong(value: number, names: readonly number[]): boolean {
  return names.some((name) => Math.abs(value / name - 1) < 1e-9)
}

function isHundred(factor: number): boolean {
  return factor === 100 || factor === 0.01
}

function isThousand(factor: number): boolean {
  return [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9].includes(factor)
}
