/**
 * Whether a path matches a pattern of Go's `filepath.Match`, part by part: `*` and `?` stay within a part,
 * `[a-z]` is a class, a backslash takes the next character as it is. A part `**` stands for any number of folders.
 */
export function matchPath(pattern: string, path: string): boolean {
  return matchParts(splitPattern(pattern), path.split('/'))
}

function splitPattern(pattern: string): readonly string[] {
  return pattern.split('/').filter((part, index) => part !== '' || index === 0)
}

/** Greedy over `**` like a wildcard over characters: linear but for the last `**`. */
function matchParts(patterns: readonly string[], parts: readonly string[]): boolean {
  let at = 0
  let star = -1
  let resume = 0
  let next = 0
  while (next < parts.length) {
    if (patterns[at] === '**') {
      star = at++
      resume = next
    } else if (at < patterns.length && matchPart(patterns[at] ?? '', parts[next] ?? '')) {
      at++
      next++
    } else if (star >= 0) {
      at = star + 1
      next = ++resume
    } else return false
  }
  while (patterns[at] === '**') at++
  return at === patterns.length
}

function matchPart(pattern: string, text: string): boolean {
  let at = 0
  let star = -1
  let resume = 0
  let next = 0
  while (next < text.length) {
    const char = charAt(text, next)
    const step = at < pattern.length ? matchOne(pattern, at, char) : -1
    if (pattern.charAt(at) === '*') {
      star = at++
      resume = next
    } else if (step > 0) {
      at += step
      next += char.length
    } else if (star >= 0) {
      at = star + 1
      resume += charAt(text, resume).length
      next = resume
    } else return false
  }
  while (pattern.charAt(at) === '*') at++
  return at >= pattern.length
}

/** The character at an offset, both halves of it where it has two. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Length of the pattern that matches one character; -1 where it does not match, or the pattern is broken. */
function matchOne(pattern: string, at: number, char: string): number {
  const first = charAt(pattern, at)
  if (first === '?') return 1
  if (first === '\\') return charAt(pattern, at + 1) === char ? 1 + char.length : -1
  if (first === '[') return matchClass(pattern, at, char)
  return first === char && first !== '*' ? char.length : -1
}

function matchClass(pattern: string, start: number, char: string): number {
  let at = start + 1
  const negated = pattern.charAt(at) === '^'
  if (negated) at++
  let matched = false
  for (let first = true; first || pattern.charAt(at) !== ']'; first = false) {
    const low = classChar(pattern, at)
    if (low === undefined) return -1
    at += low.length
    let high = low
    if (pattern.charAt(at) === '-') {
      const end = classChar(pattern, at + 1)
      if (end === undefined) return -1
      at += 1 + end.length
      high = end
    }
    if (low.code <= code(char) && code(char) <= high.code) matched = true
  }
  return matched !== negated ? at + 1 - start : -1
}

interface ClassChar {
  readonly code: number
  /** In the pattern, with its backslash. */
  readonly length: number
}

/** A character of a class; undefined where Go calls the pattern broken. */
function classChar(pattern: string, at: number): ClassChar | undefined {
  const first = charAt(pattern, at)
  if (first === '' || first === '-' || first === ']') return undefined
  if (first !== '\\') return { code: code(first), length: first.length }
  const escaped = charAt(pattern, at + 1)
  return escaped === '' ? undefined : { code: code(escaped), length: 1 + escaped.length }
}

function code(char: string): number {
  return char.codePointAt(0) ?? 0
}
