import { highWord } from './float-bits.ts'

const pi4First = 0.7853981256484985
const pi4Second = 3.774894707930798e-8
const pi4Third = 2.6951514290790595e-15
const pi4 = Math.PI / 4
const fourOverPi = 4 / Math.PI
const largest = 2 ** 29
const limbBits = 24
const limbMask = 0xffffff
const limbs = 8
/** Of the first number of the product; the bits above count whole eighths. */
const fractionBits = 21

/** 4/π in binary, 24 bits a number: two for the integer, the rest its fraction. */
const fourOverPiLimbs = Int32Array.from(
  (
    '00000000000145f306dc9c882a53f84eafa3ea69bb81b6c52b3278872083fca2c757bd778ac36e48dc74849ba5' +
    'c00c925dd413a32439fc3bd63962534e7dd1046bea5d768909d338e04d68befc827323ac7306a673e93908bf17' +
    '7bf250763ff12fffbc0b301fde5e2316b414da3eda6cfd9e4f96136e9e8c7ecd3cbfd45aea4f758fd7cbe2f67a' +
    '0e73ef14a525d4d7f6bf623f1aba10ac06608df8f6d757e19f7841'
  ).match(/.{6}/g) ?? [],
  (digits) => Number.parseInt(digits, 16),
)

const fragment = new Int32Array(limbs)
const product = new Float64Array(limbs)

let remainder = 0

/**
 * How many eighths of a full turn (π/4 each, rounded up to an even count, modulo 8) a finite angle of at least 0
 * in radians holds. What is left over, -π/4 to π/4, is then {@link angleRemainder}. Cody and Waite's three-part π/4
 * serves below 2^29, Payne and Hanek's reduction above, with the roundings of Go's `math.Sin`.
 */
export function reduceAngle(x: number): number {
  if (x >= largest) return reduceLargeAngle(x)
  let eighths = Math.floor(x * fourOverPi)
  if (eighths % 2 === 1) eighths++
  remainder = x - eighths * pi4First - eighths * pi4Second - eighths * pi4Third
  return eighths % 8
}

/** What the last {@link reduceAngle} left of its angle, in radians. */
export function angleRemainder(): number {
  return remainder
}

/**
 * The angle times 4/π modulo 8. Bits of 4/π that only add whole turns are left out: 192 bits from the first that
 * counts take part, and the first 128 bits of their product's lowest 192 make the result.
 */
function reduceLargeAngle(x: number): number {
  const exponent = ((highWord(x) >>> 20) & 0x7ff) - 1023 - 52
  cutFragment(exponent - 2 + 2 * limbBits - 1)
  multiplyFragment(x * 2 ** -exponent)
  const first = product[0] ?? 0
  product[0] = first & (2 ** fractionBits - 1)
  repeatBits()
  const eighths = first >>> fractionBits
  const fraction = leadingBits()
  if ((eighths & 1) === 0) {
    remainder = fraction * pi4
    return eighths
  }
  remainder = (fraction - 1) * pi4
  return (eighths + 1) & 7
}

/** Copies 192 bits of 4/π from a bit on. */
function cutFragment(bit: number): void {
  const start = Math.floor(bit / limbBits)
  const shift = bit % limbBits
  for (let i = 0; i < limbs; i++) {
    const here = fourOverPiLimbs[start + i] ?? 0
    const next = fourOverPiLimbs[start + i + 1] ?? 0
    fragment[i] = ((here << shift) & limbMask) | (next >>> (limbBits - shift))
  }
}

/** The product of the fragment and an integer below 2^53, its lowest 192 bits. */
function multiplyFragment(integer: number): void {
  const top = Math.floor(integer / 2 ** 48)
  const middle = Math.floor(integer / 2 ** 24) & limbMask
  const low = integer % 2 ** 24
  let carry = 0
  for (let i = limbs - 1; i >= 0; i--) {
    const sum =
      carry +
      (fragment[i] ?? 0) * low +
      (fragment[i + 1] ?? 0) * middle +
      (fragment[i + 2] ?? 0) * top
    carry = Math.floor(sum / 2 ** 24)
    product[i] = sum - carry * 2 ** 24
  }
}

/**
 * Go reads its second 64 bits of the fraction three bits too early, so that the last three of the first 64 come
 * again. It shows in angles so near a multiple of π/4 that the fraction starts with 12 zeros.
 */
function repeatBits(): void {
  const second = product[2] ?? 0
  const third = product[3] ?? 0
  const fourth = product[4] ?? 0
  product[2] = (second & 0xffffe0) | ((second >>> 3) & 0x1f)
  product[3] = ((second & 7) << 21) | (third >>> 3)
  product[4] = ((third & 7) << 21) | (fourth >>> 3)
}

/** The product's bits from `fractionBits` of its first number on as a fraction, cut (not rounded) to 53 bits. */
function leadingBits(): number {
  let first = 0
  while (first < limbs - 1 && product[first] === 0) first++
  const lead = product[first] ?? 0
  const missing = 53 - limbBits - (32 - Math.clz32(lead))
  const third = Math.min(missing, limbBits)
  const fourth = missing - third
  const tail =
    (product[first + 1] ?? 0) +
    topBits(product[first + 2] ?? 0, third) * 2 ** -third +
    topBits(product[first + 3] ?? 0, fourth) * 2 ** (-limbBits - fourth)
  return (lead + tail * 2 ** -limbBits) * 2 ** (-fractionBits - limbBits * first)
}

function topBits(limb: number, count: number): number {
  return limb >>> (limbBits - count)
}
