import type { Span } from '../text/span.ts'
import { decodeScalar, isBreak, type ScalarSource } from './decode-scalar.ts'
import { resolvePlain } from './resolve-scalar.ts'

const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
const loneSurrogate = /[\ud800-\udfff]/u
const lineBreak = /[\n\r]/

/**
 * How a replacement for a part of a scalar is written in the scalar's own style; undefined where that
 * style cannot hold it. `at` is the part of the decoded text that is replaced; without it the
 * replacement is taken to stand in the middle.
 */
export function encodeScalar(
  source: string,
  scalar: ScalarSource,
  inFlow: boolean,
  text: string,
  at: Span | undefined,
): string | undefined {
  if (loneSurrogate.test(text)) return undefined
  switch (scalar.style) {
    case 'double':
      return encodeDouble(text)
    case 'single':
      return unprintable.test(text) || lineBreak.test(text) ? undefined : text.replaceAll("'", "''")
    case 'plain':
      return encodePlain(decodeScalar(source, scalar), inFlow, text, at)
    case 'literal':
      return encodeBlock(source, scalar, text, at)
    case 'folded':
      return lineBreak.test(text) ? undefined : encodeBlock(source, scalar, text, at)
  }
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function encodeDouble(text: string): string {
  return text.replace(
    /["\\\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => shortEscapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function encodePlain(
  whole: string,
  inFlow: boolean,
  text: string,
  at: Span | undefined,
): string | undefined {
  if (unprintable.test(text) || /[\n\r\t]/.test(text)) return undefined
  const before = at ? whole.slice(0, at.start) : 'x'
  const after = at ? whole.slice(at.end) : 'x'
  const around = before.slice(-1) + text + after.slice(0, 1)
  if (/:(?:\s|$)|\s#/.test(around) || (inFlow && /[,?[\]{}]/.test(text))) return undefined
  if (before === '' && (text === '' || /^[-?:,[\]{}#&*!|>'"%@` ]/.test(text))) return undefined
  if (after === '' && (text === '' || text.endsWith(' '))) return undefined
  if (before !== '' || after !== '') return text
  const kept = ['v2', 'v3'] as const
  return kept.every((go) => resolvePlain(text, go) === 'str' || resolvePlain(whole, go) !== 'str')
    ? text
    : undefined
}

function encodeBlock(
  source: string,
  scalar: ScalarSource,
  text: string,
  at: Span | undefined,
): string | undefined {
  if (unprintable.test(text) || text.includes('\r')) return undefined
  const first = at === undefined || at.start === 0
  if (first && (/^\s/.test(text) || (text === '' && at !== undefined))) return undefined
  if (at && /\n$/.test(text)) return undefined
  const eol = source.slice(scalar.start, scalar.end).includes('\r\n') ? '\r\n' : '\n'
  const indent = ' '.repeat(scalar.indent)
  return text.replace(/\n(?!\n)/g, `${eol}${indent}`).replaceAll(/(?<!\r)\n/g, eol)
}

/** Whether a text has any line break of YAML 1.1. */
export function hasBreak(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isBreak(text.charCodeAt(i))) return true
  return false
}
