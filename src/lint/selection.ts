import { metadata } from '../checks/metadata.ts'
import { suggest } from '../text/suggest.ts'

/** Which checks a run was asked for, as patterns: an id, a group (`promql/*`), or `all`. */
export interface Selection {
  /** Switched on besides what is on anyway. */
  readonly select: readonly string[]
  /** Switched off; wins over `select`. */
  readonly ignore: readonly string[]
  /** Where not empty, nothing else runs. */
  readonly only: readonly string[]
}

/** What runs when nothing was asked for. */
export const everythingUsual: Selection = { select: [], ignore: [], only: [] }

/** Whether a pattern means a check. */
export function matchesCheck(pattern: string, id: string): boolean {
  if (namesCheck(pattern, id)) return true
  if (pattern.endsWith('/*')) return id.startsWith(pattern.slice(0, -1))
  return !pattern.includes('/') && id.startsWith(`${pattern}/`)
}

/** Whether a pattern means a check by its own name, or with all others. */
export function namesCheck(pattern: string, id: string): boolean {
  return pattern === id || pattern === 'all' || pattern === '*'
}

/** What is wrong with a pattern that means no check; undefined where it means one. */
export function unknownPattern(
  pattern: string,
): { readonly suggestion: string | undefined } | undefined {
  if (metadata.some(({ id }) => matchesCheck(pattern, id))) return undefined
  const groups = new Set(metadata.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`))
  const candidates = [...metadata.map(({ id }) => id), ...groups, 'all']
  const bare = candidates.find((id) => id.endsWith(`/${pattern}`))
  return { suggestion: bare ?? suggest(pattern, candidates) }
}
