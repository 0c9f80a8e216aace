import { RE2JS } from 're2js'
import { replaceRawBytes } from './raw-bytes.ts'
import { compilePattern } from './regexp-engine.ts'

/** A pattern that is searched for anywhere in a text, as Go's regexp package does; `.` matches no newline. */
export interface SearchPattern {
  test(text: string): boolean
  /** Replaces every match; `$1`, `${1}`, `$name` and `${name}` stand for groups, `$$` for a dollar sign. */
  replaceAll(text: string, replacement: string): string
}

const memoLimit = 500
const groupName = /\\.|\(\?P?<\w+>/gs
const memo = new Map<string, SearchPattern | { readonly error: string }>()

/** Compiles a pattern; the error text is Go's. Results are remembered. */
export function compileSearch(pattern: string): SearchPattern | { readonly error: string } {
  const known = memo.get(pattern)
  if (known) return known
  const checked = compilePattern(pattern)
  const compiled = 'error' in checked ? checked : new Search(compile(pattern))
  if (memo.size >= memoLimit) memo.clear()
  memo.set(pattern, compiled)
  return compiled
}

/** A name may stand for two groups: then none has a name. */
function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch {
    return RE2JS.compile(pattern.replace(groupName, (name) => (name[0] === '(' ? '(' : name)))
  }
}

/** A match: what each group captured, the whole first. */
type Groups = readonly (string | null)[]

class Search implements SearchPattern {
  readonly #program: RE2JS

  constructor(program: RE2JS) {
    this.#program = program
  }

  test(text: string): boolean {
    return this.#program.matcher(replaceRawBytes(text)).find()
  }

  replaceAll(text: string, replacement: string): string {
    const matcher = this.#program.matcher(text)
    const parts = readReplacement(replacement, this.#program.namedGroups())
    let result = ''
    let done = 0
    let lastEnd = -1
    while (matcher.find()) {
      const start = matcher.start()
      const end = matcher.end()
      if (start === end && start === lastEnd) continue
      const groups: (string | null)[] = []
      for (let i = 0; i <= matcher.groupCount(); i++) groups.push(matcher.group(i))
      result += text.slice(done, start) + expand(parts, groups)
      done = end
      lastEnd = end
    }
    return result + text.slice(done)
  }
}

/** A text, or the number of a group; -1 of a group that there is not. */
type ReplacementPart = string | number

const reference = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu

function readReplacement(
  replacement: string,
  names: Readonly<Record<string, number>>,
): ReplacementPart[] {
  const parts: ReplacementPart[] = []
  let done = 0
  for (const match of replacement.matchAll(reference)) {
    parts.push(replacement.slice(done, match.index))
    const name = match[1] ?? match[2]
    parts.push(name === undefined ? '$' : groupOf(name, names))
    done = match.index + match[0].length
  }
  parts.push(replacement.slice(done))
  return parts
}

function groupOf(name: string, names: Readonly<Record<string, number>>): number {
  if (/^(?:0|[1-9][0-9]{0,7})$/.test(name)) return Number(name)
  return Object.hasOwn(names, name) ? (names[name] ?? -1) : -1
}

function expand(parts: readonly ReplacementPart[], groups: Groups): string {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : (groups[part] ?? '')
  return text
}
