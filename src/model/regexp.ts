import { firstRawByte, isUtf8 } from './raw-bytes.ts'
import { compilePattern } from './regexp-engine.ts'
import {
  type LiteralSet,
  literalPrefix,
  literalSet,
  matchesEmpty,
  withoutOuterAnchors,
} from './regexp-literals.ts'
import { parseSimpleRegexp, type RegexpNode } from './regexp-syntax.ts'
import { wildcardTest } from './wildcard.ts'

/** A regular expression of a matcher or of relabelling: RE2, matches the whole text, `.` matches a newline. */
export interface Regexp {
  readonly pattern: string
  matches(text: string): boolean
  readonly matchesEmpty: boolean
  /** The texts it matches, where it amounts to an alternation of at most 256 literals. */
  readonly literals: LiteralSet | undefined
  /** What every match begins with; `folded` where it begins with letters of either case. */
  readonly prefix: { readonly text: string; readonly folded: boolean }
  /** Its parts, where the pattern is of the simple kind. */
  readonly syntax: RegexpNode | undefined
}

/** Why a pattern is none, in the words of Go's regexp package. */
export interface RegexpError {
  /** In Go's words: "error parsing regexp: missing closing ): `(`". */
  readonly error: string
}

const memoLimit = 2000
const memoPatternLimit = 1000
const memo = new Map<string, Regexp | RegexpError>()
const meta = /[.*+?()[\]{}\\^$]/

/** Compiles a pattern as Prometheus does; results are remembered. Never throws. */
export function compileRegexp(pattern: string): Regexp | RegexpError {
  const known = memo.get(pattern)
  if (known) return known
  const compiled = compile(pattern)
  if (pattern.length <= memoPatternLimit) {
    if (memo.size >= memoLimit) memo.clear()
    memo.set(pattern, compiled)
  }
  return compiled
}

function compile(pattern: string): Regexp | RegexpError {
  if (!isUtf8(pattern) && meta.test(pattern))
    return {
      error: `error parsing regexp: invalid UTF-8: \`${pattern.slice(firstRawByte(pattern))}\``,
    }
  const syntax = parseSimpleRegexp(pattern)
  if (syntax) return new SimpleRegexp(pattern, syntax)
  const engine = compilePattern(pattern)
  if ('error' in engine) return engine
  return {
    pattern,
    matches: (text) => engine.test(text),
    get matchesEmpty() {
      return engine.test('')
    },
    literals: undefined,
    prefix: { text: '', folded: false },
    syntax: undefined,
  }
}

class SimpleRegexp implements Regexp {
  readonly pattern: string
  readonly syntax: RegexpNode
  #literals: LiteralSet | undefined | null = null
  #test: ((text: string) => boolean) | undefined

  constructor(pattern: string, syntax: RegexpNode) {
    this.pattern = pattern
    this.syntax = syntax
  }

  get matchesEmpty(): boolean {
    return matchesEmpty(this.syntax)
  }

  get literals(): LiteralSet | undefined {
    if (this.#literals === null) this.#literals = literalSet(this.syntax)
    return this.#literals
  }

  get prefix(): { readonly text: string; readonly folded: boolean } {
    return literalPrefix(this.syntax)
  }

  matches(text: string): boolean {
    this.#test ??= this.#choose()
    return this.#test(text)
  }

  /** The cheapest way to match: a set of literals, a search for literals between wildcards, or the engine. */
  #choose(): (text: string) => boolean {
    const literals = this.literals
    if (literals?.caseSensitive) {
      const values = new Set(literals.values)
      return (text) => values.has(text)
    }
    const wildcard = wildcardTest(withoutOuterAnchors(this.syntax))
    if (wildcard) return wildcard
    const engine = compilePattern(this.pattern)
    return 'error' in engine ? () => false : (text) => engine.test(text)
  }
}
