const placeholder = /<[\w .:-]+>|%[sdvq(]|@\w+@|__[A-Z0-9_]+__|[\udc80-\udcff]/u
const groupOpening = /^\((?:\?:|\?P?<\w+>)?/
const quantifiers = '*+?{'
const deepest = 100

/**
 * The one text that a pattern can match, given that Prometheus anchors patterns at both ends; undefined where there are
 * several, where it is not certain, and where the pattern looks like a placeholder that something else fills in.
 */
export function onlyMatch(pattern: string): string | undefined {
  if (placeholder.test(pattern)) return undefined
  const body = withoutAnchors(pattern)
  let text = ''
  let depth = 0
  for (let at = 0; at < body.length; ) {
    const item = readItem(body, at)
    if (item === undefined) return undefined
    depth += item.depth
    if (depth < 0 || depth > deepest) return undefined
    text += item.text
    at = item.end
    if (item.depth <= 0 && at < body.length && quantifiers.includes(body[at] ?? ''))
      return undefined
  }
  return depth === 0 ? text : undefined
}

interface Item {
  readonly text: string
  readonly end: number
  /** +1 opens a group, -1 closes one. */
  readonly depth: number
}

function readItem(pattern: string, at: number): Item | undefined {
  const char = pattern[at] ?? ''
  if (char === '\\') return readEscape(pattern, at)
  if (char === '[') return readClass(pattern, at)
  if (char === '(') {
    const opening = groupOpening.exec(pattern.slice(at, at + 64))?.[0] ?? '('
    return pattern[at + opening.length] === '?' ? undefined : item('', at + opening.length, 1)
  }
  if (char === ')') return item('', at + 1, -1)
  return '.*+?|^${}[]'.includes(char) ? undefined : item(char, at + 1, 0)
}

function readEscape(pattern: string, at: number): Item | undefined {
  const char = pattern[at + 1]
  if (char === 'Q') {
    const close = pattern.indexOf('\\E', at + 2)
    return close < 0 ? undefined : item(pattern.slice(at + 2, close), close + 2, 0)
  }
  return char !== undefined && isPunctuation(char) ? item(char, at + 2, 0) : undefined
}

/** `[.]` is how many write a dot. */
function readClass(pattern: string, at: number): Item | undefined {
  const char = pattern[at + 1]
  if (char === undefined || pattern[at + 2] !== ']' || '\\^[]'.includes(char)) return undefined
  return item(char, at + 3, 0)
}

function item(text: string, end: number, depth: number): Item {
  return { text, end, depth }
}

function isPunctuation(char: string): boolean {
  return char > ' ' && char < '\x7f' && !/[0-9A-Za-z]/.test(char)
}

function withoutAnchors(pattern: string): string {
  const { start, end } = anchorsOf(pattern)
  return pattern.slice(start, pattern.length - end)
}

/** How many characters of a pattern are an anchor at its start and at its end: 0 or 1 each. */
export function anchorsOf(pattern: string): { readonly start: number; readonly end: number } {
  const start = pattern.startsWith('^') && !quantifiers.includes(pattern[1] ?? ' ') ? 1 : 0
  let escapes = 0
  while (pattern[pattern.length - 2 - escapes] === '\\') escapes++
  const open = pattern.lastIndexOf('\\Q') > pattern.lastIndexOf('\\E')
  const end = pattern.endsWith('$') && escapes % 2 === 0 && !open ? 1 : 0
  return { start, end: pattern.length - end < start ? 0 : end }
}
