/** A float64 as 16 hexadecimal digits of its bits; every NaN is `NaN`. */
export function bitsOf(x: number): string {
  if (Number.isNaN(x)) return 'NaN'
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

/** The float64 of {@link bitsOf}. */
export function floatOf(bits: string): number {
  if (bits === 'NaN') return NaN
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}
