/** One regular expression of a problem matcher, as VS Code and GitHub define it. */
export interface Pattern {
  readonly regexp: string
  readonly file?: number
  readonly line?: number
  readonly column?: number
  readonly severity?: number
  readonly code?: number
  readonly message?: number
  readonly loop?: boolean
}

/** What a matcher makes of output. */
export interface MatchedProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly code: string
  readonly message: string
}

type Draft = { -readonly [K in Exclude<keyof Pattern, 'regexp' | 'loop'>]?: string }

/**
 * Reads lines as a problem matcher does: the patterns match lines that follow each other; a last one that loops goes on as
 * long as lines match. A line that does not match ends the attempt, and is tried as a first line again.
 */
export function matchProblems(
  output: string,
  patterns: readonly Pattern[],
): readonly MatchedProblem[] {
  const lines = output.replace(/\r?\n$/, '').split(/\r?\n/)
  const found: MatchedProblem[] = []
  for (let at = 0; at < lines.length; ) at = matchAt(lines, at, patterns, found)
  return found
}

function matchAt(
  lines: readonly string[],
  start: number,
  patterns: readonly Pattern[],
  found: MatchedProblem[],
): number {
  let draft: Draft = {}
  for (const [step, pattern] of patterns.entries()) {
    const matched = read(lines[start + step], pattern)
    if (!matched) return start + 1
    draft = { ...draft, ...matched }
  }
  found.push(problem(draft))
  let at = start + patterns.length
  const last = patterns[patterns.length - 1]
  while (last?.loop) {
    const matched = read(lines[at], last)
    if (!matched) break
    found.push(problem({ ...draft, ...matched }))
    at++
  }
  return at
}

function read(line: string | undefined, pattern: Pattern): Draft | undefined {
  const match = line === undefined ? null : new RegExp(pattern.regexp).exec(line)
  if (!match) return undefined
  const { regexp: _, loop: __, ...groups } = pattern
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [name, match[group] ?? '']),
  )
}

function problem({
  file = '',
  line,
  column,
  severity,
  code = '',
  message = '',
}: Draft): MatchedProblem {
  return {
    file,
    line: Number(line),
    column: Number(column),
    severity: severity ?? 'error',
    code,
    message,
  }
}
