import { parseClassicMatchers } from './parse-classic-matchers.ts'
import { parseUtf8Matchers } from './parse-utf8-matchers.ts'
import { isMatcherError, type MatcherError, type ParsedMatcher } from './parsed-matcher.ts'

/** How Alertmanager reads matchers: by default the UTF-8 syntax, and the classic one where a text is none or means another. */
export type MatcherMode = 'fallback' | 'utf8' | 'classic'

/** What Alertmanager writes to its log about a text that it reads. */
export type MatcherNote =
  | {
      readonly kind: 'incompatible'
      /** Why it is no text of the UTF-8 syntax. */
      readonly error: string
    }
  | { readonly kind: 'disagreement'; readonly utf8: readonly ParsedMatcher[] }

/** The matchers of a text, and what there is to say of it. */
export interface MatcherReading {
  readonly matchers: readonly ParsedMatcher[]
  readonly note?: MatcherNote
}

/** Reads one text of `matchers` as Alertmanager 0.27 and newer do. */
export function parseMatchers(
  text: string,
  mode: MatcherMode = 'fallback',
): MatcherReading | MatcherError {
  if (mode === 'utf8') {
    const utf8 = parseUtf8Matchers(text)
    return isMatcherError(utf8) ? utf8 : { matchers: utf8 }
  }
  const classic = parseClassicMatchers(text)
  if (mode === 'classic') return isMatcherError(classic) ? classic : { matchers: classic }
  const utf8 = parseUtf8Matchers(text)
  if (isMatcherError(utf8)) {
    if (isMatcherError(classic)) return classic
    return { matchers: classic, note: { kind: 'incompatible', error: utf8.error } }
  }
  if (isMatcherError(classic)) return { matchers: utf8 }
  if (isSame(classic, utf8)) return { matchers: utf8 }
  return { matchers: classic, note: { kind: 'disagreement', utf8 } }
}

function isSame(a: readonly ParsedMatcher[], b: readonly ParsedMatcher[]): boolean {
  return (
    a.length === b.length &&
    a.every((matcher, i) => {
      const other = b[i]
      return (
        matcher.name === other?.name && matcher.op === other.op && matcher.value === other.value
      )
    })
  )
}
