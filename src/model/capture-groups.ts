/** A pattern whose groups have no names, and the names that they had. */
export interface CaptureGroups {
  readonly pattern: string
  /** Names of the groups, the first at index 1; empty for a group without a name. */
  readonly names: readonly string[]
}

const part =
  /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]?|\((?:\?P?<(\w+)>|\?)?/g

/** Takes the names off the capture groups of a valid RE2 pattern. */
export function captureGroups(pattern: string): CaptureGroups {
  const names = ['']
  const bare = pattern.replace(part, (text, name: string | undefined) => {
    if (!text.startsWith('(')) return text
    if (text === '(?') return text
    names.push(name ?? '')
    return '('
  })
  return { pattern: bare, names }
}
