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

/** What kind of value a sample is. */
export type TypeFact =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'metric'
      readonly type: MetricType
      readonly confidence: Confidence
      readonly because: Because
    }
  | {
      readonly kind: 'derived'
      readonly type: DerivedType
      readonly confidence: Confidence
      readonly because: Because
    }

/** Nothing is known. */
export const unknownType: TypeFact = { kind: 'unknown' }
