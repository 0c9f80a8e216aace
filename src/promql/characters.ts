/** Whether a code unit is one of the white space that Prometheus passes over. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

/** Whether a code unit ends a line, and with it a comment. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** An ASCII digit or a letter from A to F. */
export function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46)
}

/** What a word begins with: an ASCII letter or `_`. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}

/** What a word goes on with. */
export function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

/** Whether Go would read U+FFFD there: a raw byte, half of a surrogate pair, or the character itself. */
export function isInvalidAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0xfffd) return true
  if (code < 0xd800 || code > 0xdfff) return false
  if (code >= 0xdc00) return !isHighSurrogate(text.charCodeAt(at - 1))
  return (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00
}

/** The first half of a surrogate pair. */
export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
