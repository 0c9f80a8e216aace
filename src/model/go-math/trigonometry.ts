import { angleRemainder, reduceAngle } from './quarter-turns.ts'

/** The sine of an angle in radians as Go's `math.Sin` (Cephes); NaN for infinities. */
export function goSin(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN
  const eighths = reduceAngle(Math.abs(x))
  const size = (eighths & 2) === 0 ? sineSeries(angleRemainder()) : cosineSeries(angleRemainder())
  return eighths > 3 === x < 0 ? size : -size
}

/** The cosine of an angle in radians as Go's `math.Cos` (Cephes); NaN for infinities. */
export function goCos(x: number): number {
  if (!Number.isFinite(x)) return NaN
  const eighths = reduceAngle(Math.abs(x))
  const size = (eighths & 2) === 0 ? cosineSeries(angleRemainder()) : sineSeries(angleRemainder())
  return eighths === 2 || eighths === 4 ? -size : size
}

/** The tangent of an angle in radians as Go's `math.Tan` (Cephes); NaN for infinities. */
export function goTan(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN
  const eighths = reduceAngle(Math.abs(x))
  const tangent = tangentSeries(angleRemainder())
  const size = (eighths & 2) === 0 ? tangent : -1 / tangent
  return x < 0 ? -size : size
}

function sineSeries(z: number): number {
  const zz = z * z
  let p = 1.5896230157654656e-10 * zz - 2.5050747762857807e-8
  p = p * zz + 0.0000027557313621385722
  p = p * zz - 0.0001984126982958954
  p = p * zz + 0.008333333333322118
  p = p * zz - 0.1666666666666663
  return z + z * zz * p
}

function cosineSeries(z: number): number {
  const zz = z * z
  let p = -1.1358536521387682e-11 * zz + 2.087570084197473e-9
  p = p * zz - 2.755731417929674e-7
  p = p * zz + 0.000024801587288851704
  p = p * zz - 0.0013888888888873056
  p = p * zz + 0.041666666666666595
  return 1 - 0.5 * zz + zz * zz * p
}

function tangentSeries(z: number): number {
  const zz = z * z
  if (zz <= 1e-14) return z
  const above = (-13093.693918138379 * zz + 1153516.6483858742) * zz - 17956525.197648488
  const below =
    (((zz + 13681.296347069296) * zz - 1320892.3444021097) * zz + 25008380.18233579) * zz -
    53869575.592945464
  return z + z * ((zz * above) / below)
}
