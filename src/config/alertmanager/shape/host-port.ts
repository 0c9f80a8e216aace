import { goQuote } from '../../../model/go-quote.ts'

/** Why a text is no `host:port`, in Go's words; undefined where it is one, and for an empty text. */
export function hostPortError(text: string): string | undefined {
  if (text === '') return undefined
  const reason = splitError(text)
  if (reason !== undefined) return `address ${text}: ${reason}`
  return text.endsWith(':') ? `address ${goQuote(text)}: port cannot be empty` : undefined
}

function splitError(text: string): string | undefined {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return 'missing port in address'
  let rest = text
  if (text.startsWith('[')) {
    const bracket = text.indexOf(']')
    if (bracket < 0) return "missing ']' in address"
    if (bracket + 1 !== colon)
      return text[bracket + 1] === ':' ? 'too many colons in address' : 'missing port in address'
    rest = text.slice(1, bracket) + text.slice(bracket + 1)
  } else if (text.slice(0, colon).includes(':')) return 'too many colons in address'
  if (rest.includes('[')) return "unexpected '[' in address"
  return rest.includes(']') ? "unexpected ']' in address" : undefined
}
