const special = /^(?:[+-]?inf(?:inity)?|nan)$/i
const decimal = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:e[+-]?\d(?:_?\d)*)?$/i
const hexadecimal =
  /^([+-]?)0x(?:_?([0-9a-f](?:_?[0-9a-f])*))?(?:\.([0-9a-f](?:_?[0-9a-f])*)?)?p([+-]?\d(?:_?\d)*)$/i

/**
 * The upper bound that the text of an `le` label gives, read as Go's `strconv.ParseFloat` reads floats; undefined where it
 * is none, or too large.
 */
export function parseBucketBound(text: string): number | undefined {
  if (special.test(text)) {
    if (text.length === 3 && text.toLowerCase() === 'nan') return Number.NaN
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  const value = decimal.test(text) ? Number(text.replaceAll('_', '')) : parseHexadecimal(text)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function parseHexadecimal(text: string): number | undefined {
  const match = hexadecimal.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', power = '0'] = match.map((part) =>
    part?.replaceAll('_', ''),
  )
  if (whole + fraction === '') return undefined
  const exponent = Number(power) - 4 * fraction.length
  const half = Math.trunc(exponent / 2)
  const value = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** half * 2 ** (exponent - half)
  return sign === '-' ? -value : value
}
