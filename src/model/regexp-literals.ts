import type { CharSet, RegexpNode } from './regexp-syntax.ts'

/** The texts that a pattern matches, where they are few. Not case-sensitive: letters stand for both cases. */
export interface LiteralSet {
  readonly values: readonly string[]
  readonly caseSensitive: boolean
}

const setLimit = 256

/** A set under construction; `caseSensitive` is open until a letter decides it. */
interface Partial {
  readonly values: readonly string[]
  readonly caseSensitive?: boolean
}

/** The alternation of literals that the pattern amounts to; undefined where it is none or has over 256 members. */
export function literalSet(node: RegexpNode): LiteralSet | undefined {
  const found = expand(withoutOuterAnchors(node))
  return found && { values: found.values, caseSensitive: found.caseSensitive ?? true }
}

/** The pattern without `^` at its beginning and `$` at its end, where they say nothing. */
export function withoutOuterAnchors(node: RegexpNode): RegexpNode {
  if (node.kind === 'Anchor') return { kind: 'Empty', start: node.start, end: node.end }
  if (node.kind !== 'Concat') return node
  let first = 0
  let last = node.items.length
  while (isAnchor(node.items[first], 'start')) first++
  while (last > first && isAnchor(node.items[last - 1], 'end')) last--
  const items = node.items.slice(first, last)
  const [only] = items
  if (!only) return { kind: 'Empty', start: node.start, end: node.end }
  return items.length === 1 ? only : { ...node, items }
}

/** Whether the pattern matches the empty text. */
export function matchesEmpty(node: RegexpNode): boolean {
  switch (node.kind) {
    case 'Empty':
    case 'Anchor':
      return true
    case 'Literal':
      return node.text === ''
    case 'Any':
    case 'Class':
      return false
    case 'Concat':
      return node.items.every(matchesEmpty)
    case 'Alternate':
      return node.items.some(matchesEmpty)
    case 'Repeat':
      return node.min === 0 || matchesEmpty(node.operand)
  }
}

/** The text that every match begins with; `folded` where the pattern begins with letters of either case instead. */
export function literalPrefix(node: RegexpNode): {
  readonly text: string
  readonly folded: boolean
} {
  return { text: prefixOf(withoutOuterAnchors(node)).text, folded: beginsFolded(node) }
}

function prefixOf(node: RegexpNode): { text: string; whole: boolean } {
  switch (node.kind) {
    case 'Empty':
      return { text: '', whole: true }
    case 'Literal':
      return node.fold ? { text: '', whole: false } : { text: node.text, whole: true }
    case 'Concat':
      return prefixOfConcat(node.items)
    case 'Alternate': {
      const parts = node.items.map(prefixOf)
      const text = parts.map((p) => p.text).reduce(commonPrefix)
      return { text, whole: parts.every((p) => p.whole && p.text === text) }
    }
    case 'Repeat':
      return { text: node.min > 0 ? prefixOf(node.operand).text : '', whole: false }
    default:
      return { text: '', whole: false }
  }
}

function prefixOfConcat(items: readonly RegexpNode[]): { text: string; whole: boolean } {
  let text = ''
  for (const item of items) {
    const part = prefixOf(item)
    text += part.text
    if (!part.whole) return { text, whole: false }
  }
  return { text, whole: true }
}

function beginsFolded(node: RegexpNode): boolean {
  if (node.kind === 'Literal') return node.fold
  if (node.kind === 'Alternate') return node.items.every(beginsFolded)
  if (node.kind !== 'Concat') return false
  const first = node.items.find((item) => item.kind !== 'Anchor')
  return first !== undefined && beginsFolded(first)
}

function commonPrefix(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  const unit = a.charCodeAt(length - 1)
  return a.slice(0, unit >= 0xd800 && unit <= 0xdbff ? length - 1 : length)
}

function isAnchor(node: RegexpNode | undefined, side: 'start' | 'end'): boolean {
  return node?.kind === 'Anchor' && node.side === side
}

function expand(node: RegexpNode): Partial | undefined {
  switch (node.kind) {
    case 'Empty':
      return { values: [''] }
    case 'Literal':
      return node.fold
        ? { values: [node.text.toUpperCase()], caseSensitive: false }
        : { values: [node.text], caseSensitive: true }
    case 'Class':
      return expandClass(node.set)
    case 'Concat':
      return expandConcat(node.items)
    case 'Alternate':
      return expandAlternate(node.items)
    default:
      return undefined
  }
}

function expandClass(set: CharSet): Partial | undefined {
  if (set.negated) return undefined
  const codes = new Set<number>()
  for (const [low, high] of set.ranges) {
    if (high - low >= setLimit) return undefined
    for (let code = low; code <= high; code++) codes.add(code)
  }
  if (codes.size > setLimit) return undefined
  const chars = [...codes].sort((a, b) => a - b).map((code) => String.fromCodePoint(code))
  return set.fold
    ? { values: bothCases(chars), caseSensitive: false }
    : { values: chars, caseSensitive: true }
}

function expandConcat(items: readonly RegexpNode[]): Partial | undefined {
  let result: Partial = { values: [''] }
  for (const item of items) {
    const part = expand(item)
    const sensitive = part && agree(result.caseSensitive, part.caseSensitive)
    if (!part || sensitive === 'mixed') return undefined
    if (result.values.length * part.values.length > setLimit) return undefined
    const values = result.values.flatMap((head) => part.values.map((tail) => head + tail))
    result = sensitive === undefined ? { values } : { values, caseSensitive: sensitive }
  }
  return result
}

function expandAlternate(items: readonly RegexpNode[]): Partial | undefined {
  const values: string[] = []
  let sensitive: boolean | undefined
  for (const item of items) {
    const part = expand(item)
    const both = part && agree(sensitive, part.caseSensitive)
    if (!part || both === 'mixed') return undefined
    sensitive = both
    for (const value of part.values) values.push(value)
    if (values.length > setLimit) return undefined
  }
  if (sensitive === undefined) return { values }
  return { values: sensitive ? values : spellTails(values), caseSensitive: sensitive }
}

function agree(a: boolean | undefined, b: boolean | undefined): boolean | undefined | 'mixed' {
  if (a === undefined || b === undefined) return a ?? b
  return a === b ? a : 'mixed'
}

/**
 * Prometheus gathers neighbours that differ in their last letter into a class, whose members it lists in both
 * cases (seen in `SetMatches` of `(?i)foo|bar|baz`).
 */
function spellTails(values: readonly string[]): string[] {
  const result: string[] = []
  for (let i = 0; i < values.length; ) {
    const head = (values[i] ?? '').slice(0, -1)
    let end = i + 1
    while (end < values.length && values[end]?.slice(0, -1) === head && head !== '') end++
    if (end - i < 2) result.push(values[i] ?? '')
    else
      for (const tail of bothCases(values.slice(i, end).map((value) => value.slice(-1))))
        result.push(head + tail)
    i = end
  }
  return result
}

function bothCases(chars: readonly string[]): string[] {
  return [...new Set(chars.flatMap((char) => [char.toUpperCase(), char.toLowerCase()]))].sort()
}
