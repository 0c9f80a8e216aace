import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BucketSpan, compactHistogram, type Histogram } from '../../src/model/histogram.ts'
import {
  addHistograms,
  type CombinedHistogram,
  divideHistogram,
  mixedSchemas,
  multiplyHistogram,
  subtractHistograms,
} from '../../src/model/histogram-arithmetic.ts'
import { detectReset } from '../../src/model/histogram-reset.ts'
import {
  copyToSchema,
  reduceResolution,
  resolutionProblem,
} from '../../src/model/histogram-resolution.ts'
import { histogramText } from '../../src/model/histogram-text.ts'
import { validateHistogram } from '../../src/model/histogram-validate.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

interface Case {
  readonly name: string
  /** What Prometheus 3.14.0 has instead; null where its tests lack the case. */
  readonly v3_14_0?: Partial<Case> | null
}
interface Change extends Case {
  readonly in: Histogram
  readonly expected?: Histogram
  readonly error?: string
  readonly by?: number
  readonly maxEmptyBuckets?: number
  readonly targetSchema?: number
}
interface Reset extends Case {
  readonly previous: Histogram
  readonly current: Histogram
  readonly reset: boolean
}
interface Combination extends Case {
  readonly a: Histogram
  readonly b: Histogram
  readonly expected?: Histogram
  readonly error?: string
  readonly counterResetCollision: boolean
  readonly nhcbBoundsReconciled: boolean
}
interface Data {
  readonly mul: readonly Change[]
  readonly div: readonly Change[]
  readonly compact: readonly Change[]
  readonly copyToSchema: readonly Change[]
  readonly reduceResolution: readonly Change[]
  readonly invalid: readonly Change[]
  readonly string: readonly (Case & { readonly in: Histogram; readonly expected: string })[]
  readonly detectReset: readonly Reset[]
  readonly add: readonly Combination[]
  readonly sub: readonly Combination[]
}

/** Operations on native histograms. */
export const suite: Suite = {
  name: 'histograms',
  run(data) {
    const path = join(data, 'conformance', 'histograms', 'float_histogram.json')
    return {
      suite: 'histograms',
      cases: histogramCases(JSON.parse(readFileSync(path, 'utf8'), readNumber) as Data),
    }
  },
}

function readNumber(key: string, value: unknown): unknown {
  if (key === 'name' || key === 'error') return value
  if (value === 'NaN') return Number.NaN
  if (value === '+Inf') return Number.POSITIVE_INFINITY
  return value === '-Inf' ? Number.NEGATIVE_INFINITY : value
}

function histogramCases(data: Data): CaseResult[] {
  return [
    ...each('mul', data.mul, (c) => [c.expected, multiplyHistogram(c.in, c.by ?? 0)]),
    ...each('div', data.div, (c) => [c.expected, divideHistogram(c.in, c.by ?? 0)]),
    ...each('compact', data.compact, (c) => [
      c.expected,
      compactHistogram(c.in, c.maxEmptyBuckets),
    ]),
    ...each('copyToSchema', data.copyToSchema, (c) => [
      c.expected,
      copyToSchema(c.in, c.targetSchema ?? 0),
    ]),
    ...each('reduceResolution', data.reduceResolution, reduced),
    ...each('invalid', data.invalid, (c) => [true, validateHistogram(c.in) !== undefined]),
    ...each('string', data.string, (c) => [c.expected, histogramText(c.in)]),
    ...each('detectReset', data.detectReset, (c) => [c.reset, detectReset(c.current, c.previous)]),
    ...each('add', data.add, (c) => [
      [combination(c, c.expected), combination(c, c.expected)],
      [combined(c, addHistograms(c.a, c.b)), combined(c, addHistograms(c.b, c.a))],
    ]),
    ...each('sub', data.sub, (c) => [
      [combination(c, c.expected), combination(c, c.expected && negated(c.expected))],
      [combined(c, subtractHistograms(c.a, c.b)), combined(c, subtractHistograms(c.b, c.a))],
    ]),
  ]
}

/** Runs the cases of one operation; `check` returns what is expected and what was got. */
function each<C extends Case>(
  operation: string,
  cases: readonly C[],
  check: (c: C) => readonly [unknown, unknown],
): CaseResult[] {
  return cases.map((c, i) => {
    const name = `float_histogram.json ${operation} ${i}`
    if (c.v3_14_0 === null && !sameIn314(operation, c))
      return { name, outcome: 'skipped', reason: `${c.name}: 3.14.0 behaves differently` }
    const [expected, got] = check(c.v3_14_0 ? { ...c, ...c.v3_14_0 } : c)
    return caseOf(name, c.name, withoutEmptySpans(expected), withoutEmptySpans(got))
  })
}

/** A case that 3.14.0's tests lack, though it behaves so already. */
function sameIn314(operation: string, { name }: Case): boolean {
  return operation === 'compact' && name === 'more than one span merged in the same pass'
}

function reduced(c: Change): readonly [unknown, unknown] {
  return [
    c.error ?? c.expected,
    resolutionProblem(c.in) ?? reduceResolution(c.in, c.targetSchema ?? 0),
  ]
}

function combination(c: Combination, histogram: Histogram | undefined): unknown {
  if (c.error) return c.error
  const flags = [c.counterResetCollision, c.nhcbBoundsReconciled]
  return histogram ? [compactHistogram(histogram), ...flags] : flags
}

function combined(c: Combination, result: CombinedHistogram | undefined): unknown {
  if (!result) return mixedSchemas
  const flags = [result.counterResetCollision, result.boundsReconciled]
  return c.expected ? [compactHistogram(result.histogram), ...flags] : flags
}

function negated(histogram: Histogram): Histogram {
  const minus = multiplyHistogram(histogram, -1)
  return { ...minus, counterResetHint: histogram.counterResetHint }
}

/** Spans without buckets say nothing, and a sign of zero neither. */
function withoutEmptySpans(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 0 : value
  if (Array.isArray(value)) return value.map(withoutEmptySpans)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key.endsWith('Spans')
        ? (inner as BucketSpan[]).filter((s) => s.length > 0)
        : withoutEmptySpans(inner),
    ]),
  )
}
