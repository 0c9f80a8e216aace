/** The text in lower case as Go's `strings.ToLower` has it: each character by itself, one for one. */
export function goLowerCase(text: string): string {
  return mapCharacters(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase()))
}

/** The text in upper case as Go's `strings.ToUpper` has it: each character by itself, one for one (`ß` stays). */
export function goUpperCase(text: string): string {
  return mapCharacters(text, (char) => {
    const upper = char.toUpperCase()
    return [...upper].length === 1 ? upper : simpleUpperCase(char)
  })
}

function mapCharacters(text: string, map: (char: string) => string): string {
  let mapped = ''
  for (const char of text) mapped += map(char)
  return mapped
}

/** Of the characters that JavaScript writes as several capitals, only Greek ones with an iota below have a single one. */
function simpleUpperCase(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const lowered = code >= 0x1f80 && code <= 0x1faf && code % 16 < 8
  if (lowered) return String.fromCodePoint(code + 8)
  return code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3
    ? String.fromCodePoint(code + 9)
    : char
}
