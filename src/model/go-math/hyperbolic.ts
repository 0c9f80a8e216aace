import { goExp } from './exp.ts'

const tanhLimit = 0.5 * 88.02969193111305

/** The hyperbolic sine as Go's `math.Sinh`: Hart and Cheney's approximation 2029 up to a half, above it by exp. */
export function goSinh(x: number): number {
  const size = Math.abs(x)
  const result = size > 0.5 ? sinhByExp(size) : smallSinh(size)
  return x < 0 || Object.is(x, -0) ? -result : result
}

/** The hyperbolic cosine as Go's `math.Cosh`. */
export function goCosh(x: number): number {
  const size = Math.abs(x)
  const e = goExp(size)
  return size > 21 ? e * 0.5 : (e + 1 / e) * 0.5
}

/** The hyperbolic tangent as Go's `math.Tanh` (Cephes). */
export function goTanh(x: number): number {
  const size = Math.abs(x)
  if (size > tanhLimit) return x < 0 ? -1 : 1
  if (size >= 0.625) {
    const result = 1 - 2 / (goExp(2 * size) + 1)
    return x < 0 ? -result : result
  }
  if (x === 0) return x
  const s = x * x
  const above = (-0.9643991794250523 * s - 99.28772310019185) * s
  const below = ((s + 112.81167849163293) * s + 2235.4883906010045) * s + 4844.063053251255
  return x + (x * s * (above - 1614.6876844170845)) / below
}

function sinhByExp(x: number): number {
  const e = goExp(x)
  return x > 21 ? e * 0.5 : (e - 1 / e) * 0.5
}

function smallSinh(x: number): number {
  const s = x * x
  let above = -26.30563213397497 * s - 2894.211355989564
  above = above * s - 89912.72022039509
  above = above * s - 630767.3640497717
  const below = ((s - 173.6789535582337) * s + 15215.17378790019) * s - 630767.3640497717
  return (above * x) / below
}
