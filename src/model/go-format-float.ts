/** The formats of Go's `strconv.FormatFloat`. */
export type FloatVerb = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'x' | 'X' | 'b'

/** Decimal digits without leading or trailing zeros: 0.d1d2d3… times ten to the `point`. Of zero no digits. */
interface Decimal {
  readonly digits: string
  readonly point: number
}

const zero: Decimal = { digits: '', point: 0 }

/** Where JavaScript's own rounding is asked first. */
const fastDigits = 60

/**
 * A number as Go's `strconv.FormatFloat(value, verb, precision, 64)` writes it: the exact binary value rounded half
 * to even. `precision` counts the digits behind the point, of `g` and `G` all digits; -1 asks for the shortest that
 * read back as the same number.
 */
export function formatFloatGo(value: number, verb: FloatVerb, precision: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const size = Math.abs(value)
  switch (verb) {
    case 'e':
    case 'E':
      return sign + exponential(size, precision, verb)
    case 'f':
    case 'F':
      return sign + fixed(size, precision)
    case 'g':
    case 'G':
      return sign + general(size, precision, verb === 'g' ? 'e' : 'E')
    case 'x':
    case 'X': {
      const text = hexadecimal(size, precision)
      return sign + (verb === 'x' ? text : text.toUpperCase())
    }
    case 'b': {
      const { mantissa, exponent } = binaryParts(size)
      return `${sign}${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`
    }
    default:
      return verb satisfies never
  }
}

function exponential(size: number, precision: number, letter: 'e' | 'E'): string {
  const decimal = precision < 0 ? shortest(size) : significant(size, precision + 1)
  return withExponent(decimal, precision < 0 ? decimal.digits.length - 1 : precision, letter)
}

function fixed(size: number, precision: number): string {
  if (precision < 0) return withPoint(shortest(size), -1)
  if (size < 1e21 && precision < fastDigits && !size.toFixed(precision + 1).endsWith('5'))
    return size.toFixed(precision)
  const decimal = exactly(size)
  return withPoint(rounded(decimal, decimal.point + precision), precision)
}

function general(size: number, precision: number, letter: 'e' | 'E'): string {
  const asked = precision === 0 ? 1 : precision
  const decimal = asked < 0 ? shortest(size) : significant(size, asked)
  const exponent = decimal.digits === '' ? 0 : decimal.point - 1
  if (exponent < -4 || exponent >= (asked < 0 ? 6 : asked))
    return withExponent(decimal, decimal.digits.length - 1, letter)
  return withPoint(decimal, -1)
}

function shortest(size: number): Decimal {
  return size === 0 ? zero : readExponential(size.toExponential())
}

/** The number rounded to `count` digits. */
function significant(size: number, count: number): Decimal {
  if (size === 0) return zero
  if (count < fastDigits) {
    const more = size.toExponential(count)
    if (!more.slice(0, more.indexOf('e')).endsWith('5'))
      return readExponential(size.toExponential(count - 1))
  }
  return rounded(exactly(size), count)
}

function readExponential(text: string): Decimal {
  const at = text.indexOf('e')
  const digits = text[0] + text.slice(2, at)
  return trimmed(digits, Number(text.slice(at + 1)) + 1)
}

function trimmed(digits: string, point: number): Decimal {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  return { digits: digits.slice(0, end), point }
}

/** All digits of the binary value. */
function exactly(size: number): Decimal {
  const { mantissa, exponent } = binaryParts(size)
  if (mantissa === 0n) return zero
  if (exponent >= 0) {
    const digits = String(mantissa << BigInt(exponent))
    return trimmed(digits, digits.length)
  }
  const digits = String(mantissa * 5n ** BigInt(-exponent))
  return trimmed(digits, digits.length + exponent)
}

/** The first `count` digits, rounded half to even. */
function rounded({ digits, point }: Decimal, count: number): Decimal {
  if (count < 0) return zero
  if (digits.length <= count) return { digits, point }
  const rest = digits.slice(count)
  const kept = digits.slice(0, count)
  const odd = /[13579]$/.test(kept)
  const up = rest[0] === '5' && rest.length === 1 ? odd : (rest[0] ?? '0') >= '5'
  if (!up) return kept.includes('1') || /[2-9]/.test(kept) ? trimmed(kept, point) : zero
  const raised = String(BigInt(kept || '0') + 1n).padStart(count, '0')
  return trimmed(raised, point + raised.length - count)
}

/** `precision` digits behind the point, all of them where it is negative. */
function withPoint({ digits, point }: Decimal, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const behind = precision < 0 ? Math.max(digits.length - point, 0) : precision
  if (behind === 0 || (precision < 0 && digits === '')) return whole
  const leading = '0'.repeat(Math.min(Math.max(-point, 0), behind))
  const fraction = (leading + digits.slice(Math.max(point, 0))).slice(0, behind)
  return `${whole}.${fraction.padEnd(behind, '0')}`
}

function withExponent({ digits, point }: Decimal, precision: number, letter: string): string {
  const exponent = digits === '' ? 0 : point - 1
  const fraction = precision > 0 ? `.${digits.slice(1).padEnd(precision, '0')}` : ''
  return `${digits[0] ?? '0'}${fraction}${letter}${signed(exponent)}`
}

/** An exponent with its sign and two digits or more. */
function signed(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0')
}

const bits = new DataView(new ArrayBuffer(8))

/** The number is `mantissa` times two to the `exponent`. */
function binaryParts(size: number): { readonly mantissa: bigint; readonly exponent: number } {
  bits.setFloat64(0, size)
  const raw = bits.getBigUint64(0)
  const biased = Number(raw >> 52n) & 0x7ff
  const fraction = raw & 0xf_ffff_ffff_ffffn
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 }
}

/** `0x1.8p+01`: the mantissa is between one and two. */
function hexadecimal(size: number, precision: number): string {
  let { mantissa, exponent } = binaryParts(size)
  if (mantissa === 0n) return `0x0${precision > 0 ? '.' + '0'.repeat(precision) : ''}p+00`
  const shift = 53 - mantissa.toString(2).length
  mantissa <<= BigInt(shift)
  exponent += 52 - shift
  if (precision >= 0 && precision < 13) {
    const dropped = BigInt(52 - precision * 4)
    const rest = mantissa & ((1n << dropped) - 1n)
    const half = 1n << (dropped - 1n)
    mantissa >>= dropped
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n
    mantissa <<= dropped
    if (mantissa >= 1n << 53n) {
      mantissa >>= 1n
      exponent++
    }
  }
  const digits = mantissa.toString(16)
  const fraction =
    precision < 0
      ? digits.slice(1).replace(/0+$/, '')
      : digits.slice(1, 1 + precision).padEnd(precision, '0')
  return `0x${digits[0]}${fraction === '' ? '' : '.' + fraction}p${signed(exponent)}`
}
