import { withoutOuterAnchors } from './regexp-literals.ts'
import type { RegexpNode } from './regexp-syntax.ts'

/** Literals with gaps of at least so many characters between them: `gaps[i]` stands before `literals[i]`, the last at the end. */
interface Wildcard {
  readonly literals: readonly string[]
  /** Undefined: nothing stands there, not even a wildcard. */
  readonly gaps: readonly (number | undefined)[]
}

const alternativeLimit = 64

/**
 * A test for patterns of literals, `.*` and `.+` (and alternations of such at the top), which searches without the
 * engine. Undefined for other patterns. A literal between two wildcards is best found at its first place, so one
 * pass over the text decides.
 */
export function wildcardTest(node: RegexpNode): ((text: string) => boolean) | undefined {
  const alternatives = node.kind === 'Alternate' ? node.items : [node]
  if (alternatives.length > alternativeLimit) return undefined
  const wildcards: Wildcard[] = []
  for (const alternative of alternatives) {
    const wildcard = readWildcard(withoutOuterAnchors(alternative))
    if (!wildcard) return undefined
    wildcards.push(wildcard)
  }
  return (text) => wildcards.some((wildcard) => matchWildcard(wildcard, text))
}

function readWildcard(node: RegexpNode): Wildcard | undefined {
  const literals: string[] = []
  const gaps: (number | undefined)[] = [undefined]
  for (const item of node.kind === 'Concat' ? node.items : [node]) {
    if (item.kind === 'Empty') continue
    if (item.kind === 'Literal' && !item.fold) {
      literals.push(item.text)
      gaps.push(undefined)
    } else if (isWildcard(item)) {
      const last = gaps.length - 1
      gaps[last] = (gaps[last] ?? 0) + item.min
    } else return undefined
  }
  return { literals, gaps }
}

function isWildcard(node: RegexpNode): node is RegexpNode & { kind: 'Repeat' } {
  return (
    node.kind === 'Repeat' &&
    node.operand.kind === 'Any' &&
    node.min <= 1 &&
    node.max === Number.POSITIVE_INFINITY
  )
}

function matchWildcard({ literals, gaps }: Wildcard, text: string): boolean {
  let at = 0
  for (const [i, literal] of literals.entries()) {
    const gap = gaps[i]
    const from = skip(text, at, gap ?? 0)
    if (from < 0) return false
    if (i === literals.length - 1 && gaps[i + 1] === undefined) {
      const end = text.length - literal.length
      return (gap === undefined ? end === from : end >= from) && text.endsWith(literal)
    }
    const found =
      gap === undefined ? (text.startsWith(literal, from) ? from : -1) : text.indexOf(literal, from)
    if (found < 0) return false
    at = found + literal.length
  }
  const rest = gaps[literals.length]
  return rest === undefined ? at === text.length : skip(text, at, rest) >= 0
}

/** The offset behind `count` characters, or -1 where there are fewer. */
function skip(text: string, at: number, count: number): number {
  for (let i = 0; i < count; i++) {
    const code = text.codePointAt(at)
    if (code === undefined) return -1
    at += code > 0xffff ? 2 : 1
  }
  return at
}
