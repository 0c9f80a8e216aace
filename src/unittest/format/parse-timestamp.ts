const float =
  /^[+-]?(?:inf|infinity|nan|0x(?:_?[0-9a-f])+(?:\.(?:[0-9a-f](?:_?[0-9a-f])*)?)?p[+-]?[0-9]+|(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:e[+-]?[0-9](?:_?[0-9])*)?)$/i
const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(Z|[+-](?:[01]\d|2[0-4]):[0-5]\d)$/

/** A point in time as promtool reads it (seconds since 1970, or RFC 3339), in milliseconds; undefined where it is neither. */
export function parseTimestamp(text: string): number | undefined {
  if (float.test(text)) return secondsOf(text)
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] =
    rfc3339.exec(text) ?? []
  if (year === undefined || Number(hour) > 23) return undefined
  const date = `${year}-${month}-${day}T${hour?.padStart(2, '0')}:${minute}:${second}.000Z`
  const ms = Date.parse(date)
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== date) return undefined
  return ms + Math.trunc(Number(`0.${fraction}0`) * 1000) - offsetOf(zone)
}

function secondsOf(text: string): number | undefined {
  const lower = text.toLowerCase().replaceAll('_', '')
  const sign = lower.startsWith('-') ? -1 : 1
  const digits = lower.replace(/^[+-]/, '')
  if (digits === 'nan') return Number.NaN
  if (digits.startsWith('inf')) return sign * Number.POSITIVE_INFINITY
  const seconds = digits.startsWith('0x') ? hexFloat(digits) : Number(digits)
  return Number.isFinite(seconds) ? sign * seconds * 1000 : undefined
}

function hexFloat(text: string): number {
  const [mantissa = '', exponent = '0'] = text.slice(2).split('p')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return Number.parseInt(`${whole}${fraction}`, 16) * 2 ** (Number(exponent) - 4 * fraction.length)
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
