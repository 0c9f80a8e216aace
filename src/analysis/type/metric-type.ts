import type { Because, Confidence } from '../because.ts'

/** What the samples of a series are. */
export type MetricType =
  | 'counter'
  | 'gauge'
  | 'histogram'
  | 'histogram-bucket'
  | 'histogram-sum'
  | 'histogram-count'
  | 'summary-quantile'
  | 'info'
  | 'stateset'

/** What an expression made of them. `counters-aggregated`: a sum (or another aggregation) of counters that went through no rate. */
export type DerivedType =
  | 'rate'
  | 'increase'
  | 'ratio'
  | 'quantile'
  | 'average'
  | 'counters-aggregated'
  | 'derived'

/** A sample as it was scraped, or one that behaves like it: a count of series is a gauge. */
export interface MetricTypeFact {
  readonly kind: 'metric'
  readonly type: MetricType
  readonly confidence: Confidence
  readonly because: Because
  /** A gauge that holds a point in time. */
  readonly point?: true
}

/** A sample that an expression computed. */
export interface DerivedTypeFact {
  readonly kind: 'derived'
  readonly type: DerivedType
  readonly confidence: Confidence
  readonly because: Because
  /**
   * Of a ratio: what both of its sides are, rates (or increases), or counters as they stand. Those may be parts of
   * histograms (or summaries), as may be the counters of a sum.
   */
  readonly of?: 'rates' | 'counters' | 'histograms'
}

/** What kind of value a sample is. `number`: the expression itself says it (`100`, `24 * 60`). */
export type TypeFact =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'number' }
  | MetricTypeFact
  | DerivedTypeFact

/** Nothing is known. */
export const unknownType: TypeFact = { kind: 'unknown' }

/** Of literals and what is computed from them alone. */
export const numberType: TypeFact = { kind: 'number' }

type Counting = 'counter' | 'histogram-bucket' | 'histogram-sum' | 'histogram-count'

/** A sample that only grows until its process starts anew. */
export interface CountingFact extends MetricTypeFact {
  readonly type: Counting
}

/** A sample that goes up and down. */
export type LevelFact =
  | (MetricTypeFact & { readonly type: Exclude<MetricType, Counting | 'histogram'> })
  | (DerivedTypeFact & { readonly type: Exclude<DerivedType, 'counters-aggregated' | 'derived'> })

const counting: ReadonlySet<string> = new Set<Counting>([
  'counter',
  'histogram-bucket',
  'histogram-sum',
  'histogram-count',
])

/** Whether a sample only grows until its process starts anew: it says nothing before `rate()` or `increase()` read it. */
export function isCounting(type: TypeFact): type is CountingFact {
  return type.kind === 'metric' && counting.has(type.type)
}

/** Of what a sample counts that went through no rate: plain counters, or parts of histograms; undefined for any other. */
export function countingOf(type: TypeFact): 'counters' | 'histograms' | undefined {
  if (isCounting(type)) return type.type === 'counter' ? 'counters' : 'histograms'
  if (type.kind !== 'derived' || type.type !== 'counters-aggregated') return undefined
  return type.of === 'counters' ? 'counters' : 'histograms'
}

/** Whether a sample is a counter that went through no rate, or a sum of such. */
export function isAccumulated(type: TypeFact): type is CountingFact | DerivedTypeFact {
  return countingOf(type) !== undefined
}

/** Whether a sample goes up and down, so that a decrease is no reset. */
export function goesUpAndDown(type: TypeFact): type is LevelFact {
  if (type.kind === 'metric') return !counting.has(type.type) && type.type !== 'histogram'
  return type.kind === 'derived' && type.type !== 'counters-aggregated' && type.type !== 'derived'
}

const nouns: Readonly<Record<MetricType | DerivedType, string>> = {
  counter: 'a counter',
  gauge: 'a gauge',
  histogram: 'a histogram',
  'histogram-bucket': 'a counter',
  'histogram-sum': 'a counter',
  'histogram-count': 'a counter',
  'summary-quantile': 'a quantile',
  info: 'an info metric, which is always 1',
  stateset: 'a 0/1 gauge',
  rate: 'a rate',
  increase: 'an increase',
  ratio: 'a ratio',
  quantile: 'a quantile',
  average: 'an average',
  'counters-aggregated': 'a sum of counters',
  derived: 'a computed value',
}

/** A type as a noun with its article. */
export function nounOf(type: MetricTypeFact | DerivedTypeFact): string {
  return type.kind === 'metric' && type.point ? 'a point in time' : nouns[type.type]
}
