import { compileRegexp } from '../../model/regexp.ts'
import { compileRewriter } from '../../model/regexp-rewriter.ts'
import { anchorPattern } from './relabel-pattern.ts'
import type { RelabelRule } from './relabel-rule.ts'

/** A rule made ready to run. A pattern that is no RE2 matches nothing. */
export interface CompiledRule {
  matches(text: string): boolean
  /** The name of the label that `replace` sets; undefined where the pattern does not match. */
  target(text: string): string | undefined
  /** The value that `replace` sets, the name that `labelmap` sets; undefined where the pattern does not match. */
  replacement(text: string): string | undefined
}

const compiled = new WeakMap<RelabelRule, CompiledRule>()

/** Compiles a rule, once. */
export function compileRule(rule: RelabelRule): CompiledRule {
  const known = compiled.get(rule)
  if (known) return known
  const made = compile(rule)
  compiled.set(rule, made)
  return made
}

function compile({ regex, targetLabel, replacement }: RelabelRule): CompiledRule {
  const pattern = anchorPattern(regex)
  const regexp = compileRegexp(pattern)
  const target = compileRewriter(pattern, targetLabel)
  const value = compileRewriter(pattern, replacement)
  if ('error' in regexp || 'error' in target || 'error' in value)
    return { matches: () => false, target: () => undefined, replacement: () => undefined }
  const whole = regex === '(.*)' && /^\$(?:1|\{1\})$/.test(replacement)
  return {
    matches: (text) => regexp.matches(text),
    target: (text) => target.rewrite(text),
    replacement: whole ? (text) => text : (text) => value.rewrite(text),
  }
}
