import { goLdexp } from './ldexp.ts'

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const p1 = 0.16666666666666666
const p2 = -0.0027777777777015593
const p3 = 0.00006613756321437934
const p4 = -1.6533902205465252e-6
const p5 = 4.1381367970572385e-8

/** `2^x` as Go's `math.Exp2`: the argument's fraction times ln 2 in two parts, then fdlibm's rational form of e^r. */
export function goExp2(x: number): number {
  if (x > 1023.9999999999999) return Infinity
  if (x < -1074) return 0
  if (Number.isNaN(x)) return x
  const k = Math.trunc(x > 0 ? x + 0.5 : x - 0.5)
  const fraction = x - k
  const high = fraction * ln2High
  const low = -fraction * ln2Low
  const r = high - low
  const t = r * r
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))))
  return goLdexp(1 - (low - (r * c) / (2 - c) - high), k)
}
