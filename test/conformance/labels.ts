import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  areValidLabels,
  compareLabels,
  duplicateName,
  equalLabels,
  formatLabels,
  type Labels,
  labelsOf,
  matchLabels,
  withoutEmpty,
} from '../../src/model/labels.ts'
import { createMatcher, inverseOp, type Matcher, type MatchType } from '../../src/model/matcher.ts'
import type { NameScheme } from '../../src/model/metric-name.ts'
import { bytesToText } from '../../src/model/raw-bytes.ts'
import { compileRegexp } from '../../src/model/regexp.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

type Text = string | { readonly $base64: string }
type Pairs = readonly (readonly [Text, Text])[]

interface MatcherData {
  readonly match: readonly {
    type: MatchType
    matcherValue: string
    value: string
    match: boolean
  }[]
  readonly inverse: readonly { type: MatchType; inverse: MatchType }[]
  readonly prefix: readonly {
    type: MatchType
    pattern: string
    prefix: string
    caseInsensitivePrefix: boolean
  }[]
}
interface RegexpData {
  readonly cases: readonly { pattern: string; matches: string[]; nonMatches: string[] }[]
  readonly setMatches: readonly {
    pattern: string
    setMatches: string[] | null
    caseSensitive: boolean
  }[]
  readonly compilable: readonly string[]
}
interface LabelSetData {
  readonly string: readonly { labels: Pairs; string: string }[]
  readonly isValid: readonly { labels: Pairs; scheme: NameScheme; valid: boolean }[]
  readonly compare: readonly { a: Pairs; b: Pairs; sign: number }[]
  readonly equal: readonly { a: Pairs; b: Pairs; equal: boolean }[]
  readonly matchLabels: readonly { labels: Pairs; on: boolean; names: string[]; expected: Pairs }[]
  readonly withoutEmpty: readonly { labels: Pairs; expected: Pairs }[]
  readonly duplicateNames: readonly { labels: Pairs; duplicate: boolean; labelName: string }[]
}
interface MatrixData {
  readonly patterns: readonly string[]
  readonly values: readonly Text[]
  readonly matches: readonly (readonly number[])[]
}

/** Matchers, regular expressions and label sets. */
export const suite: Suite = {
  name: 'labels',
  run(data) {
    const folder = join(data, 'conformance', 'labels')
    const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
    return {
      suite: 'labels',
      cases: [
        ...matcherCases(load('matchers.json')),
        ...regexpCases(load('regexp.json')),
        ...labelSetCases(load('labelsets.json')),
      ],
      figures: [matrixFigure(load('regexp_matrix.json'))],
    }
  },
}

function matcherCases(data: MatcherData): CaseResult[] {
  return [
    ...data.match.map((c, i) => {
      const matcher = build(c.type, c.matcherValue)
      const input = `a${c.type}${JSON.stringify(c.matcherValue)} on ${JSON.stringify(c.value)}`
      return caseOf(`matchers.json match ${i}`, input, c.match, matcher?.matches(c.value))
    }),
    ...data.inverse.map((c, i) =>
      caseOf(`matchers.json inverse ${i}`, c.type, c.inverse, inverseOp(c.type)),
    ),
    ...data.prefix.map((c, i) => {
      const prefix = build(c.type, c.pattern)?.regexp?.prefix ?? { text: '', folded: false }
      return caseOf(
        `matchers.json prefix ${i}`,
        `a${c.type}${JSON.stringify(c.pattern)}`,
        { text: c.prefix, folded: c.caseInsensitivePrefix },
        prefix,
      )
    }),
  ]
}

function regexpCases(data: RegexpData): CaseResult[] {
  return [
    ...data.cases.map((c, i) => {
      const values = [...c.matches, ...c.nonMatches]
      const got = values.filter((value) => matches(c.pattern, value))
      return caseOf(`regexp.json cases ${i}`, c.pattern, c.matches, got)
    }),
    ...data.setMatches.map((c, i) => {
      const regexp = compileRegexp(c.pattern)
      const literals = 'error' in regexp ? undefined : regexp.literals
      return caseOf(
        `regexp.json setMatches ${i}`,
        c.pattern,
        { values: c.setMatches, caseSensitive: c.caseSensitive },
        { values: literals?.values ?? null, caseSensitive: literals?.caseSensitive ?? false },
      )
    }),
    ...data.compilable.map((pattern, i) => {
      const regexp = compileRegexp(pattern)
      const got = 'error' in regexp ? regexp.error : 'compiled'
      return caseOf(`regexp.json compilable ${i}`, pattern, 'compiled', got)
    }),
  ]
}

function labelSetCases(data: LabelSetData): CaseResult[] {
  const show = (pairs: Pairs) => JSON.stringify(pairs)
  const name = (part: string, i: number) => `labelsets.json ${part} ${i}`
  return [
    ...data.string.map((c, i) =>
      caseOf(name('string', i), show(c.labels), c.string, formatLabels(read(c.labels))),
    ),
    ...data.isValid.map((c, i) =>
      caseOf(name('isValid', i), show(c.labels), c.valid, areValidLabels(read(c.labels), c.scheme)),
    ),
    ...data.compare.map((c, i) => {
      const got = Math.sign(compareLabels(read(c.a), read(c.b)))
      return caseOf(name('compare', i), `${show(c.a)} ${show(c.b)}`, c.sign, got)
    }),
    ...data.equal.map((c, i) => {
      const got = equalLabels(read(c.a), read(c.b))
      return caseOf(name('equal', i), `${show(c.a)} ${show(c.b)}`, c.equal, got)
    }),
    ...data.matchLabels.map((c, i) => {
      const got = matchLabels(read(c.labels), c.on, c.names)
      return caseOf(name('matchLabels', i), show(c.labels), read(c.expected), got)
    }),
    ...data.withoutEmpty.map((c, i) => {
      const got = withoutEmpty(read(c.labels))
      return caseOf(name('withoutEmpty', i), show(c.labels), read(c.expected), got)
    }),
    ...data.duplicateNames.map((c, i) => {
      const got = duplicateName(read(c.labels))
      const expected = { duplicate: c.duplicate, name: c.labelName }
      return caseOf(name('duplicateNames', i), show(c.labels), expected, {
        duplicate: got !== undefined,
        name: got ?? '',
      })
    }),
  ]
}

function matrixFigure(data: MatrixData): string {
  const values = data.values.map(text)
  let equal = 0
  let total = 0
  const differing: string[] = []
  for (const [i, pattern] of data.patterns.entries()) {
    const expected = new Set(data.matches[i])
    for (const [j, value] of values.entries()) {
      total++
      if (matches(pattern, value) === expected.has(j)) equal++
      else differing.push(`${JSON.stringify(pattern)} on ${JSON.stringify(value)}`)
    }
  }
  const examples = differing.length > 0 ? `; differing: ${differing.slice(0, 5).join(', ')}` : ''
  return `regexp_matrix.json: ${equal} of ${total} equal${examples}`
}

function build(op: MatchType, value: string): Matcher | undefined {
  const matcher = createMatcher('a', op, value)
  return 'error' in matcher ? undefined : matcher
}

function matches(pattern: string, value: string): boolean {
  const regexp = compileRegexp(pattern)
  return !('error' in regexp) && regexp.matches(value)
}

function text(value: Text): string {
  return typeof value === 'string' ? value : bytesToText(Buffer.from(value.$base64, 'base64'))
}

function read(pairs: Pairs): Labels {
  return labelsOf(pairs.map(([name, value]) => [text(name), text(value)]))
}
