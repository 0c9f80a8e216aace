import { replaceRawBytes } from '../model/raw-bytes.ts'

/** Letters whose form at the start of a word is not that of capitals. */
const titleForms: Readonly<Record<string, string>> = {
  Ǆ: 'ǅ',
  ǅ: 'ǅ',
  ǆ: 'ǅ',
  Ǉ: 'ǈ',
  ǈ: 'ǈ',
  ǉ: 'ǈ',
  Ǌ: 'ǋ',
  ǋ: 'ǋ',
  ǌ: 'ǋ',
  Ǳ: 'ǲ',
  ǲ: 'ǲ',
  ǳ: 'ǲ',
  ŉ: 'ʼN',
}

const ascii = /^[\0-\x7f]*$/

/** Writing without spaces between words: each character stands for itself. */
const apart = '\\p{Ideographic}|[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}]'

/** A run of letters, marks, digits and connecting signs; an apostrophe, point or colon before a letter or digit is inside. */
const word = `(?:(?!${apart})[\\p{Alphabetic}\\p{M}\\p{N}\\p{Pc}\\p{Cf}]|(?<=[\\p{L}\\p{N}])['.:·’‘․‧:](?=[\\p{L}\\p{N}]))+`

/** The text in upper case, character by character: no character becomes two. */
export function toUpper(text: string): string {
  return ascii.test(text) ? text.toUpperCase() : mapCharacters(text, upperCharacter)
}

/** The text in lower case, character by character. */
export function toLower(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : mapCharacters(text, lowerCharacter)
}

/** The text with the first letter of each word in upper case; the others stay. */
export function toTitle(text: string): string {
  return text.replace(new RegExp(word, 'gu'), (found) =>
    found.replace(/\p{Cased}/u, titleCharacter),
  )
}

function mapCharacters(text: string, map: (character: string) => string): string {
  let result = ''
  for (const character of replaceRawBytes(text)) result += map(character)
  return result
}

function upperCharacter(character: string): string {
  const upper = character.toUpperCase()
  if (isOne(upper)) return upper
  const titled = greekTitle(character)
  return titled ?? character
}

function lowerCharacter(character: string): string {
  const lower = character.toLowerCase()
  return isOne(lower) ? lower : (lower[0] ?? '')
}

function titleCharacter(character: string): string {
  const form = titleForms[character] ?? greekTitle(character)
  if (form !== undefined) return form
  const [first = '', ...rest] = character.toUpperCase()
  return first + rest.join('').toLowerCase()
}

/** Greek letters with a iota below have capitals with the iota beside. */
function greekTitle(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCodePoint(code + 9)
  const low = code & 0x0f
  const row = code >> 4
  if ((row === 0x1f8 || row === 0x1f9 || row === 0x1fa) && low < 8)
    return String.fromCodePoint(code + 8)
  return undefined
}

function isOne(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff)
}
