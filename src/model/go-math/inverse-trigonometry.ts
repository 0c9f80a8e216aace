const moreBits = 6.123233995736766e-17
const tan3Pi8 = 2.414213562373095
const halfPi = Math.PI / 2
const quarterPi = Math.PI / 4

/** The arc tangent in radians as Go's `math.Atan` (Cephes). */
export function goAtan(x: number): number {
  if (x === 0) return x
  return x > 0 ? positiveAtan(x) : -positiveAtan(-x)
}

/** The angle of the point (x, y) in radians, -π to π, as Go's `math.Atan2`; `y` comes first. */
export function goAtan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x)
  const angle = goAtan(y / x)
  if (x > 0) return angle
  return angle <= 0 ? angle + Math.PI : angle - Math.PI
}

/** The arc sine in radians as Go's `math.Asin`; NaN outside -1 to 1. */
export function goAsin(x: number): number {
  if (x === 0) return x
  const size = Math.abs(x)
  if (!(size <= 1)) return NaN
  const leg = Math.sqrt(1 - size * size)
  const angle = size > 0.7 ? halfPi - positiveAtan(leg / size) : positiveAtan(size / leg)
  return x < 0 ? -angle : angle
}

/** The arc cosine in radians as Go's `math.Acos`; NaN outside -1 to 1. */
export function goAcos(x: number): number {
  return halfPi - goAsin(x)
}

function positiveAtan(x: number): number {
  if (x <= 0.66) return atanSeries(x)
  if (x > tan3Pi8) return halfPi - atanSeries(1 / x) + moreBits
  return quarterPi + atanSeries((x - 1) / (x + 1)) + 0.5 * moreBits
}

function atanSeries(x: number): number {
  const z = x * x
  let above = -0.8750608600031904 * z - 16.157537187333652
  above = above * z - 75.00855792314705
  above = above * z - 122.88666844901361
  above = above * z - 64.85021904942025
  let below = z + 24.858464901423062
  below = below * z + 165.02700983169885
  below = below * z + 432.88106049129027
  below = below * z + 485.3903996359137
  below = below * z + 194.5506571482614
  return x * ((z * above) / below) + x
}
