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
    const step = at < pattern.length ? matchOne(pattern, at, text.charAt(next)) : -1
    if (pattern.charAt(at) === '*') {
      star = at++
      resume = next
    } else if (step > 0) {
      at += step
      next++
    } else if (star >= 0) {
      at = star + 1
      next = ++resume
    } else return false
  }
  while (pattern.charAt(at) === '*') at++
  return at >= pattern.length
}

/** Length of the pattern that matches one character; -1 where it does not match, or the pattern is broken. */
function matchOne(pattern: string, at: number, char: string): number {
  const first = pattern.charAt(at)
  if (first === '?') return 1
  if (first === '\\') return pattern.charAt(at + 1) === char ? 2 : -1
  if (first === '[') return matchClass(pattern, at, char)
  return first === char && first !== '*' ? 1 : -1
}

function matchClass(pattern: string, start: number, char: string): number {
  let at = start + 1
  const negated = pattern.charAt(at) === '^'
  if (negated) at++
  let matched = false
  for (let first = true; first || pattern.charAt(at) !== ']'; first = false) {
    if (at >= pattern.length) return -1
    if (pattern.charAt(at) === '\\') at++
    const low = pattern.charAt(at++)
    let high = low
    if (pattern.charAt(at) === '-' && pattern.charAt(at + 1) !== ']') {
      if (pattern.charAt(++at) === '\\') at++
      high = pattern.charAt(at++)
    }
    if (low <= char && char <= high) matched = true
  }
  return matched !== negated ? at + 1 - start : -1
}
