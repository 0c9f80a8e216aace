/** A number by its shortest digits; infinities and NaN as Prometheus writes them. */
export function numberText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
}

const units: readonly (readonly [name: string, milliseconds: number, exact: boolean])[] = [
  ['y', 31_536_000_000, true],
  ['w', 604_800_000, true],
  ['d', 86_400_000, false],
  ['h', 3_600_000, false],
  ['m', 60_000, false],
  ['s', 1000, false],
  ['ms', 1, false],
]

/** Milliseconds as Prometheus writes durations: `1h30m`; years and weeks only where nothing is left over. */
export function durationText(milliseconds: number): string {
  let rest = Math.trunc(Math.abs(milliseconds))
  if (rest === 0) return '0s'
  let text = milliseconds < 0 ? '-' : ''
  for (const [name, size, exact] of units) {
    if (exact && rest % size !== 0) continue
    const amount = Math.floor(rest / size)
    if (amount > 0) text += `${amount}${name}`
    rest -= amount * size
  }
  return text
}

const unprintable = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\v': '\\v',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** A value in double quotes; whatever cannot be seen, or would steer a terminal, is an escape. */
export function quoted(text: string): string {
  return `"${text.replace(unprintable, escapeCharacter)}"`
}

function escapeCharacter(char: string): string {
  const known = named[char]
  if (known !== undefined) return known
  const code = char.codePointAt(0) ?? 0
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${hex(code - 0xdc00, 2)}`
  if (code < 0x80) return `\\x${hex(code, 2)}`
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}
