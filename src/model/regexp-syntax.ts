/** Offsets of a node in the pattern, in UTF-16 units. */
interface NodeBase {
  readonly start: number
  readonly end: number
}

/** A simple regular expression. `fold`: letters match in either case (`(?i)`). */
export type RegexpNode =
  | (NodeBase & { readonly kind: 'Empty' })
  | (NodeBase & { readonly kind: 'Literal'; readonly text: string; readonly fold: boolean })
  | (NodeBase & { readonly kind: 'Any' })
  | (NodeBase & { readonly kind: 'Class'; readonly set: CharSet })
  | (NodeBase & { readonly kind: 'Anchor'; readonly side: 'start' | 'end' })
  | (NodeBase & { readonly kind: 'Concat'; readonly items: readonly RegexpNode[] })
  | (NodeBase & { readonly kind: 'Alternate'; readonly items: readonly RegexpNode[] })
  | (NodeBase & {
      readonly kind: 'Repeat'
      readonly operand: RegexpNode
      readonly min: number
      readonly max: number
    })

/** Code points of a class: inclusive ranges as written, before negation and folding. */
export interface CharSet {
  readonly ranges: readonly (readonly [low: number, high: number])[]
  readonly negated: boolean
  readonly fold: boolean
}

const depthLimit = 100
const lengthLimit = 10_000
const repeatLimit = 1000
const sizeLimit = 100_000
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\u0007',
}
const perlClasses: Readonly<Record<string, CharSet['ranges']>> = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 10],
    [12, 13],
    [32, 32],
  ],
}

const counted = /\{(\d{1,4})(,(\d{1,4})?)?\}/y
const flagGroup = /\(\?([is]*)(?:-(i))?([:)])/y

class NotSimple extends Error {}
const notSimple = new NotSimple('not a simple pattern')

/**
 * Parses a pattern of the simple kind that nearly all matchers are: characters, escapes of punctuation, `.`,
 * classes, repetitions, groups, alternations, `^`, `$` and `(?i)`. Undefined for anything else, be it valid or
 * not; for those the RE2 engine decides. What is returned here is valid RE2.
 */
export function parseSimpleRegexp(pattern: string): RegexpNode | undefined {
  if (pattern.length > lengthLimit) return undefined
  try {
    const reader = new Reader(pattern)
    const node = reader.alternation(0)
    return reader.at === pattern.length ? node : undefined
  } catch (error) {
    if (error instanceof NotSimple) return undefined
    throw error
  }
}

class Reader {
  at = 0
  readonly #text: string
  #fold = false
  /** Where the last `{n}` ended: an operand that holds one is not repeated again. */
  #countedAt = -1
  /** Characters that repetitions `{n}` multiply the pattern to. */
  #size = 0

  constructor(text: string) {
    this.#text = text
  }

  /** alternation := concatenation ('|' concatenation)* */
  alternation(depth: number): RegexpNode {
    if (depth > depthLimit) throw notSimple
    const start = this.at
    const items = [this.#concatenation(depth)]
    while (this.#text[this.at] === '|') {
      this.at++
      items.push(this.#concatenation(depth))
    }
    const [only] = items
    if (only && items.length === 1) return only
    return { kind: 'Alternate', items, start, end: this.at }
  }

  #concatenation(depth: number): RegexpNode {
    const start = this.at
    const items: RegexpNode[] = []
    while (this.at < this.#text.length) {
      const char = this.#text[this.at]
      if (char === '|' || char === ')') break
      const atom = this.#atom(depth)
      if (atom) items.push(this.#repeated(atom))
    }
    const joined = joinLiterals(items)
    const [only] = joined
    if (!only) return { kind: 'Empty', start, end: this.at }
    return joined.length === 1 ? only : { kind: 'Concat', items: joined, start, end: this.at }
  }

  /** One atom; undefined for a group that only sets flags. */
  #atom(depth: number): RegexpNode | undefined {
    const start = this.at
    const char = this.#text[start] ?? ''
    switch (char) {
      case '(':
        return this.#group(depth)
      case '[':
        return this.#class()
      case '.':
        this.at++
        return { kind: 'Any', start, end: this.at }
      case '^':
      case '$':
        this.at++
        return { kind: 'Anchor', side: char === '^' ? 'start' : 'end', start, end: this.at }
      case '\\':
        return this.#escape()
      case '*':
      case '+':
      case '?':
        throw notSimple
      default:
        counted.lastIndex = start
        if (char === '{' && counted.test(this.#text)) throw notSimple
        return this.#literal(String.fromCodePoint(this.#text.codePointAt(start) ?? 0), start)
    }
  }

  #literal(text: string, start: number): RegexpNode {
    this.at = start + text.length
    return { kind: 'Literal', text, fold: this.#fold, start, end: this.at }
  }

  #group(depth: number): RegexpNode | undefined {
    const outer = this.#fold
    if (this.#text.startsWith('(?', this.at)) {
      flagGroup.lastIndex = this.at
      const match = flagGroup.exec(this.#text)
      if (!match || match[0] === '(?)') throw notSimple
      this.at += match[0].length
      if (match[1]?.includes('i')) this.#fold = true
      if (match[2]) this.#fold = false
      if (match[3] === ')') {
        if (/^(?:[*+?{])/.test(this.#text.slice(this.at, this.at + 1))) throw notSimple
        return undefined
      }
    } else this.at++
    const inner = this.alternation(depth + 1)
    if (this.#text[this.at] !== ')') throw notSimple
    this.at++
    this.#fold = outer
    return inner
  }

  #escape(): RegexpNode {
    const start = this.at
    const char = this.#text[start + 1] ?? ''
    this.at += 2
    const perl = perlClasses[char.toLowerCase()]
    if (perl) {
      const negated = char !== char.toLowerCase()
      return {
        kind: 'Class',
        set: { ranges: perl, negated, fold: this.#fold },
        start,
        end: this.at,
      }
    }
    const text = escapedChar(char)
    return { kind: 'Literal', text, fold: this.#fold, start, end: this.at }
  }

  #repeated(atom: RegexpNode): RegexpNode {
    const char = this.#text[this.at]
    let min = char === '+' ? 1 : 0
    let max = char === '?' ? 1 : Number.POSITIVE_INFINITY
    if (char === '{') {
      counted.lastIndex = this.at
      const match = counted.exec(this.#text)
      if (!match) return atom
      min = Number(match[1])
      if (match[2] === undefined) max = min
      else if (match[3] !== undefined) max = Number(match[3])
      const copies = max === Number.POSITIVE_INFINITY ? min : max
      if (min > max || copies > repeatLimit || this.#countedAt > atom.start) throw notSimple
      this.#size += copies * (this.at - atom.start)
      if (this.#size > sizeLimit) throw notSimple
      this.at += match[0].length
      this.#countedAt = this.at
    } else if (char === '*' || char === '+' || char === '?') this.at++
    else return atom
    if (this.#text[this.at] === '?') this.at++
    if (/^[*+?{]$/.test(this.#text[this.at] ?? '')) throw notSimple
    return { kind: 'Repeat', operand: atom, min, max, start: atom.start, end: this.at }
  }

  #class(): RegexpNode {
    const start = this.at
    const text = this.#text
    this.at++
    const negated = text[this.at] === '^'
    if (negated) this.at++
    const ranges: (readonly [number, number])[] = []
    for (let first = true; first || text[this.at] !== ']'; first = false) {
      if (this.at >= text.length || text.startsWith('[:', this.at)) throw notSimple
      const perl = text[this.at] === '\\' ? perlClasses[text[this.at + 1] ?? ''] : undefined
      if (perl) {
        ranges.push(...perl)
        this.at += 2
        continue
      }
      const low = this.#classChar()
      let high = low
      if (text[this.at] === '-' && text[this.at + 1] !== ']') {
        this.at++
        high = this.#classChar()
      }
      if (high < low) throw notSimple
      ranges.push([low, high])
    }
    this.at++
    return { kind: 'Class', set: { ranges, negated, fold: this.#fold }, start, end: this.at }
  }

  #classChar(): number {
    const char = String.fromCodePoint(this.#text.codePointAt(this.at) ?? 0)
    if (this.at >= this.#text.length) throw notSimple
    this.at += char.length
    if (char !== '\\') return char.codePointAt(0) ?? 0
    const escaped = escapedChar(this.#text[this.at] ?? '')
    this.at++
    return escaped.codePointAt(0) ?? 0
  }
}

/** What an escape stands for: itself for ASCII punctuation, a control character for `\n` and its like. */
function escapedChar(char: string): string {
  const named = escapes[char]
  if (named !== undefined) return named
  if (!/^[!-/:-@[-`{-~]$/.test(char)) throw notSimple
  return char
}

function joinLiterals(items: readonly RegexpNode[]): RegexpNode[] {
  const joined: RegexpNode[] = []
  let pending: { text: string; fold: boolean; start: number; end: number } | undefined
  for (const item of items) {
    if (item.kind === 'Literal' && pending?.fold === item.fold) {
      pending.text += item.text
      pending.end = item.end
      continue
    }
    if (pending) joined.push({ kind: 'Literal', ...pending })
    pending = undefined
    if (item.kind === 'Literal') {
      const { text, fold, start, end } = item
      pending = { text, fold, start, end }
    } else joined.push(item)
  }
  if (pending) joined.push({ kind: 'Literal', ...pending })
  return joined
}
