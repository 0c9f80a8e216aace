import { isPrintable } from '../model/go-quote.ts'
import { textToBytes } from '../model/raw-bytes.ts'

const htmlEscapes: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

/** The text with the signs of HTML escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/["'&<>\0]/g, (sign) => htmlEscapes[sign] ?? sign)
}

/** The text escaped for a JavaScript string. */
export function escapeJavaScript(text: string): string {
  return text.replace(/[\\'"<>&=\0-\x1f]|[^\0-\x7f]/gu, (character) => {
    if (character === '\\' || character === "'" || character === '"') return `\\${character}`
    const code = character.codePointAt(0) ?? 0
    const kept = code >= 0x80 && (isSurrogate(code) || isPrintable(character))
    return kept ? character : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** The text escaped for the query of a URL; a space becomes `+`. */
export function escapeQuery(text: string): string {
  if (/^[A-Za-z0-9_.~-]*$/.test(text)) return text
  let result = ''
  for (const byte of textToBytes(text)) {
    const character = String.fromCharCode(byte)
    if (/[A-Za-z0-9_.~-]/.test(character)) result += character
    else if (byte === 0x20) result += '+'
    else result += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return result
}
