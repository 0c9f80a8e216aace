import { compileRegexp } from '../../model/regexp.ts'
import type { RegexpNode } from '../../model/regexp-syntax.ts'

/** Words of label names whose values may be patterns themselves, paths of routes, or sentences. */
const freeText: ReadonlySet<string> = new Set(
  (
    'path route handler uri url endpoint location pattern regex regexp re rule expr query statement sql schedule cron ' +
    'match matcher filter message msg text version command cmd args arg le quantile topic resource resources verb ' +
    'operation op glob selector subject title description error reason name_pattern template view action target'
  ).split(' '),
)
const special = /[.|^$[\\]/
const placeholder = /[\s"'$<>%]|\{\{|\[\[|__[A-Z]/
const words = /^[\w.:-]+(?:\|[\w.:-]+)+$/

/** Whether the value of a matcher that compares text can hardly be meant as text. */
export function looksLikeRegexp(label: string, value: string): boolean {
  if (value.length < 3 || !special.test(value)) return false
  if (placeholder.test(value.replace(/\$$/, ''))) return false
  if (label.split(/[^A-Za-z0-9]+/).some((word) => freeText.has(word.toLowerCase()))) return false
  if (value.includes('/') && /[*?]$|^\//.test(value)) return false
  return (
    /\w?\.[*+]/.test(value) ||
    words.test(value) ||
    /^\^[\w.:|()-]+\$?$|^[\w.:|()-]+\$$/.test(value) ||
    /\[[^\]]*[0-9A-Za-z]-[0-9A-Za-z][^\]]*\]/.test(value) ||
    /^[1-5]\.\.$/.test(value) ||
    /\\[.dwsDWS]/.test(value)
  )
}

/** A star that repeats a single character, where a glob would stand for any text. */
export interface GlobStar {
  /** Offset in the pattern. */
  readonly at: number
  /** The pattern ends here, or its alternative does; otherwise a wildcard follows. */
  readonly last: boolean
}

/** The stars of a regular expression that look as if they were those of a glob. */
export function globStars(pattern: string): readonly GlobStar[] {
  if (placeholder.test(pattern)) return []
  const regexp = compileRegexp(pattern)
  if ('error' in regexp || !regexp.syntax) return []
  const found: GlobStar[] = []
  const waiting: RegexpNode[] = [regexp.syntax]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Alternate') waiting.push(...node.items)
    const items = node.kind === 'Concat' ? node.items : [node]
    for (const [at, item] of items.entries()) {
      if (item.kind === 'Concat' || item.kind === 'Alternate') {
        if (item !== node) waiting.push(item)
        continue
      }
      const [next] = items.slice(at + 1).filter(({ kind }) => kind !== 'Anchor' && kind !== 'Empty')
      if (isGlob(item, items[at - 1], next)) found.push({ at: item.end - 1, last: !next })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** `https*` and the like may be a plural that somebody was unsure of; `10*` counts in tens. */
function isGlob(
  item: RegexpNode,
  before: RegexpNode | undefined,
  next: RegexpNode | undefined,
): boolean {
  if (item.kind !== 'Repeat' || item.min !== 0 || item.max !== Infinity) return false
  const { operand } = item
  if (operand.kind !== 'Literal' || operand.end - operand.start !== 1) return false
  if (item.end - operand.end !== 1) return false
  const char = operand.text
  if (next) return (char === '-' || char === '_') && isAnything(next)
  if (before !== undefined && before.kind !== 'Literal' && !isAnything(before)) return false
  return /^[a-rt-zA-RT-Z1-9_-]$/.test(char)
}

function isAnything(node: RegexpNode): boolean {
  return node.kind === 'Repeat' && node.operand.kind === 'Any' && node.max === Infinity
}

/** The first `{a,b}` of a pattern, as a glob would read it. */
export function bracesIn(pattern: string): string | undefined {
  if (/\\|\$\{|\{\{/.test(pattern)) return undefined
  return /\{[A-Za-z_][\w.-]*(?:,[\w.-]+)+\}/.exec(pattern)?.[0]
}
