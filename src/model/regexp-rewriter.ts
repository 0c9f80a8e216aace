import { type Matcher, RE2JS } from 're2js'
import { captureGroups } from './capture-groups.ts'
import { replaceRawBytes } from './raw-bytes.ts'
import { compileRegexp, type RegexpError } from './regexp.ts'
import { parseRegexpTemplate, type TemplatePart } from './regexp-template.ts'

/** Rewrites texts that a pattern matches as a whole. */
export interface RegexpRewriter {
  /** The replacement with the groups filled in, or undefined where the pattern does not match. */
  rewrite(text: string): string | undefined
}

/**
 * Compiles a pattern (anchored, `.` matches a newline) with a replacement in the form of Go's `Regexp.Expand`. A pattern
 * that is no RE2 gives Go's error text.
 */
export function compileRewriter(
  pattern: string,
  replacement: string,
): RegexpRewriter | RegexpError {
  const regexp = compileRegexp(pattern)
  if ('error' in regexp) return regexp
  const parts = parseRegexpTemplate(replacement)
  if (parts.every((part) => 'text' in part)) {
    const constant = parts.map((part) => part.text).join('')
    return { rewrite: (text) => (regexp.matches(text) ? constant : undefined) }
  }
  return { rewrite: rewriteWithGroups(pattern, parts) }
}

function rewriteWithGroups(
  pattern: string,
  parts: readonly TemplatePart[],
): (text: string) => string | undefined {
  const groups = captureGroups(pattern)
  const fillers = parts.map((part) => fillerOf(part, groups.names))
  let program: RE2JS | undefined
  return (text) => {
    program ??= RE2JS.compile(groups.pattern, RE2JS.DOTALL)
    const matcher = program.matcher(replaceRawBytes(text))
    if (!matcher.matches()) return undefined
    return fillers.map((fill) => fill(matcher, text)).join('')
  }
}

type Filler = (matcher: Matcher, text: string) => string

function fillerOf(part: TemplatePart, names: readonly string[]): Filler {
  if ('text' in part) return () => part.text
  if ('group' in part)
    return part.group < names.length
      ? (matcher, text) => groupText(matcher, part.group, text) ?? ''
      : () => ''
  const named = names.flatMap((name, index) => (index > 0 && name === part.name ? [index] : []))
  return (matcher, text) => {
    for (const index of named) {
      const found = groupText(matcher, index, text)
      if (found !== undefined) return found
    }
    return ''
  }
}

/** What a group matched, cut from the text itself; undefined where the group took no part. */
function groupText(matcher: Matcher, group: number, text: string): string | undefined {
  const start = matcher.start(group)
  return start < 0 ? undefined : text.slice(start, matcher.end(group))
}
