import type { Span } from '../text/span.ts'

/** The ranges of two texts in which they differ, from left to right. An empty range: the other text has more here. */
export interface StringDifference {
  readonly expected: readonly Span[]
  readonly received: readonly Span[]
}

/** An escape is one unit, as is a character of two code units. */
const unit = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)|[\s\S]/gu
const token = /[\p{L}\p{M}\p{N}_]+|\s+|\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)|[\s\S]/gu
const word = /[\p{L}\p{N}]/u
const mostPairs = 250_000
const longWord = 16

/** Where two texts differ that have something in common; undefined where marks would tell nothing. */
export function stringDifference(expected: string, received: string): StringDifference | undefined {
  if (expected === received) return undefined
  const a = expected.match(token) ?? []
  const b = received.match(token) ?? []
  const common = absorbPunctuation(commonItems(a, b), a, b)
  const isTelling = common.some(([i]) => word.test(a[i] ?? ''))
  if (!isTelling && Math.max(expected.length, received.length) < longWord) return undefined
  const parts = gaps(common, offsets(a), offsets(b)).map((gap) => narrow(gap, expected, received))
  const all = parts.some(
    (part) =>
      length(part.expected) === expected.length || length(part.received) === received.length,
  )
  if (all && !isTelling) return undefined
  return {
    expected: parts.map((part) => part.expected),
    received: parts.map((part) => part.received),
  }
}

/** Where two lists have the same item. */
export type ItemPair = readonly [expected: number, received: number]

interface Gap {
  readonly expected: Span
  readonly received: Span
}

/** Indices of a longest common subsequence; of very long lists only of what they begin and end with. */
export function commonItems(a: readonly string[], b: readonly string[]): readonly ItemPair[] {
  let start = 0
  const shortest = Math.min(a.length, b.length)
  while (start < shortest && a[start] === b[start]) start++
  let same = 0
  while (same < shortest - start && a.at(-1 - same) === b.at(-1 - same)) same++
  const lead = Array.from({ length: start }, (_, i): ItemPair => [i, i])
  const tail = Array.from(
    { length: same },
    (_, i): ItemPair => [a.length - same + i, b.length - same + i],
  )
  const middle = longestCommon(a.slice(start, a.length - same), b.slice(start, b.length - same))
  return [...lead, ...middle.map(([i, j]): ItemPair => [i + start, j + start]), ...tail]
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly ItemPair[] {
  if (a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const pairs: ItemPair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** Drops single blanks and signs between two differences: they are equal by chance. */
function absorbPunctuation(
  pairs: readonly ItemPair[],
  a: readonly string[],
  b: readonly string[],
): readonly ItemPair[] {
  return pairs.filter(([i, j], at) => {
    if (word.test(a[i] ?? '')) return true
    const before = pairs[at - 1] ?? [-1, -1]
    const after = pairs[at + 1] ?? [a.length, b.length]
    const differsBefore = before[0] < i - 1 || before[1] < j - 1
    const differsAfter = after[0] > i + 1 || after[1] > j + 1
    return !differsBefore || !differsAfter
  })
}

function offsets(tokens: readonly string[]): readonly number[] {
  const starts = [0]
  for (const text of tokens) starts.push((starts.at(-1) ?? 0) + text.length)
  return starts
}

/** What lies between common tokens. */
function gaps(
  common: readonly ItemPair[],
  a: readonly number[],
  b: readonly number[],
): readonly Gap[] {
  const found: Gap[] = []
  let last: ItemPair = [0, 0]
  for (const [i, j] of [...common, [a.length - 1, b.length - 1] as const]) {
    const expected = { start: a[last[0]] ?? 0, end: a[i] ?? 0 }
    const received = { start: b[last[1]] ?? 0, end: b[j] ?? 0 }
    if (length(expected) + length(received) > 0) found.push({ expected, received })
    last = [i + 1, j + 1]
  }
  return found
}

/** A gap without the characters that both sides begin and end with, where these are most of the shorter side. */
function narrow(gap: Gap, expected: string, received: string): Gap {
  const a = expected.slice(gap.expected.start, gap.expected.end).match(unit) ?? []
  const b = received.slice(gap.received.start, gap.received.end).match(unit) ?? []
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  let same = 0
  while (same < shortest - start && a.at(-1 - same) === b.at(-1 - same)) same++
  if (start + same <= shortest / 2) return gap
  const lead = a.slice(0, start).join('').length
  const tail = a.slice(a.length - same).join('').length
  return { expected: shrink(gap.expected, lead, tail), received: shrink(gap.received, lead, tail) }
}

function shrink({ start, end }: Span, lead: number, tail: number): Span {
  return { start: start + lead, end: end - tail }
}

function length({ start, end }: Span): number {
  return end - start
}
