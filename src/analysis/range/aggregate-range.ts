import type { AggregateOp } from '../../promql/ast.ts'
import { mixed, quantileOf, spread, summed } from './folded-values.ts'
import { anyValue, type Interval } from './interval.ts'
import { between } from './interval-set.ts'
import type { Reading } from './reading.ts'

const atLeastOne: Interval = { ...anyValue, min: 1, maxOpen: true, int: true, nan: false }

/** What an aggregation can give for one or more values of an interval. */
export function aggregateRange(
  op: AggregateOp,
  values: Interval,
  param: Interval | undefined,
  reading: Reading,
): Interval {
  switch (op) {
    case 'sum':
      return summed(values)
    case 'avg':
      return mixed(values, reading)
    case 'count':
    case 'count_values':
      return atLeastOne
    case 'group':
      return between(1, 1, true)
    case 'stddev':
    case 'stdvar':
      return spread(values, reading)
    case 'quantile':
      return quantileOf(param ?? anyValue, values, reading)
    case 'min':
    case 'max':
    case 'topk':
    case 'bottomk':
    case 'limitk':
    case 'limit_ratio':
      return values
  }
}
