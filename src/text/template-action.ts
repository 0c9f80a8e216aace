/** An action `{{ … }}` of a template. */
export interface TemplateAction {
  readonly end: number
  /** What stands between the braces, without trim marks and comments; every text in quotes is cut down to `""`, one that only other languages have to `''`. */
  readonly code: string
  /** It opens with a text in quotes that holds braces: the way to write an action that is not to be run. */
  readonly escapes: boolean
}

const longest = 20_000
const longestQuote = 2000

/** The action that opens at an offset (where `{{` stands); undefined where it does not close, or another one opens within. */
export function actionAt(text: string, start: number): TemplateAction | undefined {
  const limit = Math.min(text.length, start + longest)
  let code = ''
  let escapes = false
  let at = start + 2
  while (at < limit) {
    const pair = text.slice(at, at + 2)
    if (pair === '}}') return { end: at + 2, code: code.replace(/^-|-$/g, '').trim(), escapes }
    if (pair === '{{') return undefined
    if (pair === '/*') {
      const close = text.slice(at, at + longestQuote).indexOf('*/', 2)
      if (close < 0) return undefined
      at += close + 2
      continue
    }
    const close = quoteEnd(text, at)
    if (close === undefined) {
      code += text.charAt(at++)
      continue
    }
    const quoted = text.slice(at, close)
    if (/^-?\s*$/.test(code) && /\{\{|\}\}|\{%/.test(quoted)) escapes = true
    code += quoted.startsWith("'") && quoted.length > 3 && quoted[1] !== '\\' ? "''" : '""'
    at = close
  }
  return undefined
}

/** The end of the quoted text that opens at an offset, also of one whose quotes YAML has escaped. */
function quoteEnd(text: string, at: number): number | undefined {
  const quote = text.charAt(at)
  if (quote === '`') return behind(text.indexOf('`', at + 1), 1)
  if (quote === '\\')
    return text.charAt(at + 1) === '"' ? behind(text.indexOf('\\"', at + 2), 2) : undefined
  if (quote !== '"' && quote !== "'") return undefined
  const limit = Math.min(text.length, at + longestQuote)
  for (let end = at + 1; end < limit; end++) {
    const char = text.charAt(end)
    if (char === quote) return end + 1
    if (char === '\n') return undefined
    if (char === '\\') end++
  }
  return undefined
}

function behind(close: number, length: number): number | undefined {
  return close < 0 ? undefined : close + length
}
