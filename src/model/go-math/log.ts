import { highWord, powerOfTwo, withHighWord } from './float-bits.ts'

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const l1 = 0.6666666666666735
const l2 = 0.3999999999940942
const l3 = 0.2857142874366239
const l4 = 0.22222198432149784
const l5 = 0.1818357216161805
const l6 = 0.15313837699209373
const l7 = 0.14798198605116586

/**
 * The natural logarithm as Go's `math.Log` computes it on amd64: fdlibm's series without its shortcuts. A subnormal
 * number counts there as if it were normal with the lowest exponent: `log(5e-324)` is -709.0895657128241.
 */
export function goLog(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x === Infinity ? x : NaN
  const high = highWord(x)
  let k = (high >>> 20) - 1022
  let fraction = k === -1022 ? withHighWord(x, high | 0x3fe00000) : x * powerOfTwo(-k)
  if (fraction < Math.SQRT1_2) {
    fraction *= 2
    k--
  }
  const f = fraction - 1
  const s = f / (2 + f)
  const s2 = s * s
  const s4 = s2 * s2
  const odd = s2 * (l1 + s4 * (l3 + s4 * (l5 + s4 * l7)))
  const even = s4 * (l2 + s4 * (l4 + s4 * l6))
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + (odd + even)) + k * ln2Low) - f)
}
