import type { Token } from './lex.ts'
import { quoteGo } from './quote.ts'

/** A token as Go's messages show it: quoted, and ten characters of it at most. */
export function describeToken(text: string, token: Token): string {
  if (token.type === 'eof') return 'EOF'
  const written = text.slice(token.start, Math.min(token.end, token.start + 24))
  if (token.type === 'keyword' || token.type === 'dot' || token.type === 'nil')
    return `<${written}>`
  const long = token.end - token.start > 24 || byteLength(written) > 10
  return long ? `${quoteGo([...written].slice(0, 10).join(''))}...` : quoteGo(written)
}

/** Length in UTF-8. */
function byteLength(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
