const view = new DataView(new ArrayBuffer(8))
const lowestPower = -1074
const powers = Float64Array.from({ length: 2098 }, (_, i) => 2 ** (i + lowestPower))

/** The upper 32 bits of a float64, signed: sign, exponent and the first 20 bits of the mantissa. */
export function highWord(x: number): number {
  view.setFloat64(0, x, true)
  return view.getInt32(4, true)
}

/** The same float64 with other upper 32 bits. */
export function withHighWord(x: number, high: number): number {
  view.setFloat64(0, x, true)
  view.setInt32(4, high, true)
  return view.getFloat64(0, true)
}

/** `2^exponent` for an integer from -1074 to 1023; read from a table. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent - lowestPower] ?? NaN
}
