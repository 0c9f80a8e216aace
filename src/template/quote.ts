const printable = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u

const escapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
}

/** A character as Go's `%#U` prints it: `U+0040 '@'`. */
export function describeCharacter(code: number): string {
  const shown = isSurrogate(code) ? 0xfffd : code
  const hex = shown.toString(16).toUpperCase().padStart(4, '0')
  const character = String.fromCodePoint(shown)
  return printable.test(character) ? `U+${hex} '${character}'` : `U+${hex}`
}

/** A text in double quotes as Go's `%q` prints it. */
export function quoteGo(text: string): string {
  let result = '"'
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isSurrogate(code)) result += code >= 0xdc80 && code <= 0xdcff ? byteEscape(code) : '\ufffd'
    else result += escapes[character] ?? (printable.test(character) ? character : hexEscape(code))
  }
  return result + '"'
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function byteEscape(code: number): string {
  return '\\x' + (code - 0xdc00).toString(16)
}

function hexEscape(code: number): string {
  const hex = code.toString(16)
  if (code < 0x20 || code === 0x7f) return '\\x' + hex.padStart(2, '0')
  return code > 0xffff ? '\\U' + hex.padStart(8, '0') : '\\u' + hex.padStart(4, '0')
}
