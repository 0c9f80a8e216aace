import type { AggregateOp } from './ast.ts'

/** The aggregation operators; as keywords they are read in any case. */
export const aggregatorNames: readonly AggregateOp[] = [
  'avg',
  'bottomk',
  'count',
  'count_values',
  'group',
  'limit_ratio',
  'limitk',
  'max',
  'min',
  'quantile',
  'stddev',
  'stdvar',
  'sum',
  'topk',
]
