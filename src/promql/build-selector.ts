import type { IToken } from 'chevrotain'
import { matcherMatchesEmpty } from '../model/matcher.ts'
import { replaceRawBytes } from '../model/raw-bytes.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { LabelMatcher, MatcherOp, VectorSelector } from './ast.ts'
import { spanBetween, tokenEnd, tokenSpan } from './token-span.ts'
import { unquote } from './unquote.ts'

/** What stands between commas in braces: a matcher, or the metric's name in quotes. */
export type BraceItem = { readonly matcher: LabelMatcher } | { readonly name: IToken }

/** What stands between `{` and `}`, and where. */
export interface Braces {
  readonly items: readonly BraceItem[]
  readonly span: Span
}

/** `label op "value"`; a regular expression that RE2 refuses is reported. */
export function labelMatcher(
  name: IToken,
  op: IToken,
  value: IToken,
  problems: SyntaxProblem[],
): LabelMatcher {
  const span = spanBetween(name, value)
  const operator = op.image as MatcherOp
  const text = unquote(value.image) ?? ''
  if (operator === '=~' || operator === '!~') {
    const outcome = matcherMatchesEmpty(operator, text)
    if (typeof outcome !== 'boolean')
      problems.push({ span, message: replaceRawBytes(outcome.error) })
  }
  return {
    name: { value: labelName(name), span: tokenSpan(name) },
    op: operator,
    opSpan: tokenSpan(op),
    value: { value: text, span: tokenSpan(value) },
    span,
  }
}

/** The name of a label: an identifier or a string. */
export function labelName(token: IToken): string {
  const first = token.image.charAt(0)
  const quoted = first === '"' || first === "'" || first === '`'
  return quoted ? (unquote(token.image) ?? '') : token.image
}

/**
 * Puts a selector together. A second name in quotes does not fit beside the first: it becomes the matcher that
 * Prometheus makes of it.
 */
export function vectorSelector(
  name: IToken | undefined,
  braces: Braces | undefined,
): VectorSelector {
  const matchers: LabelMatcher[] = []
  let named = name && { value: name.image, span: tokenSpan(name) }
  let quotedName = false
  for (const item of braces?.items ?? []) {
    if ('matcher' in item) matchers.push(item.matcher)
    else if (named) matchers.push(nameMatcher(item.name))
    else {
      named = { value: unquote(item.name.image) ?? '', span: tokenSpan(item.name) }
      quotedName = true
    }
  }
  const start = name?.startOffset ?? braces?.span.start ?? 0
  return {
    kind: 'VectorSelector',
    ...(named && { name: named }),
    quotedName,
    matchers,
    ...(braces && { braces: braces.span }),
    span: { start, end: braces?.span.end ?? (name ? tokenEnd(name) : start) },
  }
}

function nameMatcher(token: IToken): LabelMatcher {
  const span = tokenSpan(token)
  const nothing = { start: span.start, end: span.start }
  return {
    name: { value: '__name__', span: nothing },
    op: '=',
    opSpan: nothing,
    value: { value: unquote(token.image) ?? '', span },
    span,
  }
}
