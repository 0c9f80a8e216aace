import { type FloatVerb, formatFloatGo } from '../model/go-format-float.ts'
import { isPrintable } from '../model/go-quote.ts'
import { isUtf8, textToBytes } from '../model/raw-bytes.ts'
import { type FormatFlags, pad } from './format-flags.ts'
import { quoteGo } from './quote.ts'

const maxCharacter = 0x10ffffn

/** An integer in the base of a verb, with sign, prefix, zeros and padding. */
export function formatInteger(
  value: bigint,
  base: 2 | 8 | 10 | 16,
  verb: string,
  flags: FormatFlags,
): string {
  const { precision, sharp, width, zero, minus } = flags
  const negative = value < 0n
  const digits = precision === 0 && value === 0n ? '' : String(absolute(value).toString(base))
  if (precision === 0 && value === 0n) return pad('', { ...flags, zero: false })
  const sign = negative ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  const filled =
    precision === undefined && zero && !minus && width !== undefined
      ? Math.max(0, width - sign.length)
      : (precision ?? 0)
  const padded = digits.padStart(filled, '0')
  const text = sign + prefixOf(base, verb, sharp, padded) + padded
  const shown = verb === 'X' ? text.toUpperCase() : text
  return pad(shown, { ...flags, zero: false })
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

function prefixOf(base: number, verb: string, sharp: boolean, digits: string): string {
  if (verb === 'O') return '0o' + (sharp && !digits.startsWith('0') ? '0' : '')
  if (!sharp) return ''
  if (base === 2) return '0b'
  if (base === 8) return digits.startsWith('0') ? '' : '0'
  return base === 16 ? '0x' : ''
}

/** `%c` */
export function formatCharacter(value: bigint, flags: FormatFlags): string {
  return pad(characterOf(value), flags)
}

/** `%q` of an integer: the character in single quotes. */
export function formatQuotedCharacter(value: bigint, flags: FormatFlags): string {
  const character = characterOf(value)
  const code = character.codePointAt(0) ?? 0
  if (character === "'") return pad("'\\''", flags)
  if (character === '"') return pad(`'"'`, flags)
  const inner = flags.plus ? asciiOnly(character) : quoteGo(character).slice(1, -1)
  return pad(`'${code === 0xfffd && !flags.plus ? '\ufffd' : inner}'`, flags)
}

/** `%U`: `U+0041`, with `#` the character too. */
export function formatUnicode(value: bigint, flags: FormatFlags): string {
  const code = BigInt.asUintN(64, value)
  const hex = code.toString(16).toUpperCase()
  const digits = hex.padStart(Math.max(4, flags.precision ?? 0), '0')
  const character = code <= maxCharacter ? characterOf(code) : ''
  const shown =
    flags.sharp && character !== '' && isPrintable(character)
      ? `U+${digits} '${character}'`
      : `U+${digits}`
  return pad(shown, { ...flags, zero: false })
}

function characterOf(value: bigint): string {
  if (value < 0n || value > maxCharacter || (value >= 0xd800n && value <= 0xdfffn)) return '\ufffd'
  return String.fromCodePoint(Number(value))
}

/** A float64 by a verb of Go's fmt package; `fallback` is the precision where none is given. */
export function formatFloatVerb(
  value: number,
  verb: FloatVerb | 'v',
  fallback: number,
  flags: FormatFlags,
): string {
  const format = verb === 'v' ? 'g' : verb
  let text = formatFloatGo(value, format, flags.precision ?? fallback)
  if (!text.startsWith('-') && !text.startsWith('+')) text = `+${text}`
  if (flags.space && text[0] === '+' && !flags.plus) text = ` ${text.slice(1)}`
  if (!Number.isFinite(value)) {
    const bare = Number.isNaN(value) && !flags.space && !flags.plus
    return pad(bare ? text.slice(1) : text, { ...flags, zero: false })
  }
  if (flags.sharp && verb !== 'b') text = withAllDigits(text, verb, flags)
  if (!flags.plus && text[0] === '+') return pad(text.slice(1), flags)
  if (!flags.zero || flags.minus || flags.width === undefined || flags.width <= text.length)
    return pad(text, flags)
  return text[0] + text.slice(1).padStart(flags.width - 1, '0')
}

/** `#`: always a point, and for `%g` the zeros at the end. */
function withAllDigits(text: string, verb: FloatVerb | 'v', { precision }: FormatFlags): string {
  const hex = verb === 'x' || verb === 'X'
  const at = text.search(hex ? /[pP]/ : /[eE]/)
  const tail = at < 0 ? '' : text.slice(at)
  const head = at < 0 ? text : text.slice(0, at)
  const general = verb === 'v' || verb === 'g' || verb === 'G' || hex
  const point = head.includes('.')
  const pointed = point ? head : `${head}.`
  if (!general) return pointed + tail
  const significant = head
    .replace(/^[+\- ]/, '')
    .replace('.', '')
    .replace(/^0+/, '')
  const written = significant === '' && !point ? 1 : significant.length
  return pointed + '0'.repeat(Math.max(0, (precision ?? 6) - written)) + tail
}

/** `%s` and `%v` of a string. */
export function formatString(text: string, flags: FormatFlags): string {
  return pad(truncate(text, flags), flags)
}

/** `%q` of a string. */
export function formatQuoted(text: string, flags: FormatFlags): string {
  const cut = truncate(text, flags)
  if (flags.sharp && canBackquote(cut)) return pad('`' + cut + '`', flags)
  return pad(flags.plus ? `"${quotedAscii(cut)}"` : quoteGo(cut), flags)
}

/** The first characters, as many as the precision says. */
function truncate(text: string, { precision }: FormatFlags): string {
  if (precision === undefined || text.length <= precision) return text
  let result = ''
  let count = 0
  for (const character of text) {
    if (count++ >= precision) break
    result += character
  }
  return result
}

/** Whether a text can stand in back-quotes as it is. */
export function canBackquote(text: string): boolean {
  return isUtf8(text) && !/[`\ufeff\u007f\u0000-\u0008\u000a-\u001f]/.test(text)
}

function quotedAscii(text: string): string {
  return quoteGo(text)
    .slice(1, -1)
    .replace(/[^\0-\x7f]/gu, asciiOnly)
}

function asciiOnly(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return quoteGo(character).slice(1, -1)
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}

/** `%x` and `%X` of a string: its bytes. */
export function formatHexText(text: string, verb: string, flags: FormatFlags): string {
  return formatHexBytes(textToBytes(text), verb, flags)
}

/** `%x` and `%X` of bytes. */
export function formatHexBytes(bytes: Uint8Array, verb: string, flags: FormatFlags): string {
  const shown = bytes.subarray(0, flags.precision ?? bytes.length)
  if (shown.length === 0) return pad('', flags)
  const parts = Array.from(shown, (byte) => byte.toString(16).padStart(2, '0'))
  const prefix = flags.sharp ? '0x' : ''
  const text = flags.space ? parts.map((part) => prefix + part).join(' ') : prefix + parts.join('')
  return pad(verb === 'X' ? text.toUpperCase() : text, flags)
}
