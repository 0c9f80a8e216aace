/** What may be written at a place of an expression. */
export type CompletionContext =
  | { readonly kind: 'expression'; readonly prefix: string }
  /** In the braces of a selector. */
  | { readonly kind: 'label'; readonly prefix: string; readonly metric: string | undefined }
  | {
      readonly kind: 'value'
      readonly prefix: string
      readonly metric: string | undefined
      readonly label: string
    }
  /** In the parentheses of `by`, `on` and their like. */
  | { readonly kind: 'grouping'; readonly prefix: string }
  | { readonly kind: 'duration'; readonly prefix: string }

interface Open {
  readonly bracket: '(' | '{' | '['
  /** The word before it. */
  readonly word: string
}

const listKeyword = /^(?:by|without|on|ignoring|group_left|group_right)$/i

/** Reads the text of an expression up to the cursor; undefined in a comment, and in a text that is no value of a matcher. */
export function completionContext(before: string): CompletionContext | undefined {
  const open: Open[] = []
  let word = ''
  let label = ''
  for (let at = 0; at < before.length; ) {
    const character = before[at] ?? ''
    if (character === '#') {
      const end = before.indexOf('\n', at)
      if (end < 0) return undefined
      at = end
    } else if (character === '"' || character === "'" || character === '`') {
      const end = endOfString(before, at)
      if (end === undefined) {
        const top = open.at(-1)
        if (top?.bracket !== '{' || label === '') return undefined
        const prefix = before.slice(at + 1)
        return { kind: 'value', prefix, metric: top.word || undefined, label }
      }
      at = end
      word = ''
    } else if (/[\w:]/.test(character)) {
      word = /^[\w:]+/.exec(before.slice(at))?.[0] ?? character
      at += word.length
      if (at === before.length) break
    } else {
      if (character === '(' || character === '{' || character === '[') {
        open.push({ bracket: character, word })
        label = ''
      } else if (character === ')' || character === '}' || character === ']') {
        open.pop()
      } else if (character === '=' || character === '!' || character === '~') {
        label = word === '' ? label : word
      } else if (character === ',') label = ''
      if (!/\s/.test(character)) word = ''
      at++
    }
  }
  const prefix = /[\w:]*$/.exec(before)?.[0] ?? ''
  const top = open.at(-1)
  if (top?.bracket === '[') return { kind: 'duration', prefix }
  if (top?.bracket === '{')
    return label === '' || prefix === label
      ? { kind: 'label', prefix, metric: top.word || undefined }
      : undefined
  if (top?.bracket === '(' && listKeyword.test(top.word)) return { kind: 'grouping', prefix }
  return { kind: 'expression', prefix }
}

function endOfString(text: string, start: number): number | undefined {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote !== '`') at++
    else if (text[at] === quote) return at + 1
  }
  return undefined
}
