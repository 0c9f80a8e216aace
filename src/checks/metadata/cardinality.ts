import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `cardinality`, in the order of clearest output. */
export const cardinalityChecks: readonly CheckMetadata[] = [
  {
    id: 'cardinality/histogram',
    summary: 'Buckets of a histogram by a label without bound',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'Every value of the label multiplies with every bucket. With users, sessions or paths of requests that are thousands of series for one quantile each.',
  },
  {
    id: 'cardinality/unbounded-by',
    summary: 'Aggregation that keeps a label without bound',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'A label that takes a new value for each user, request or moment gives a new series for each, and a new alert. A warning for labels whose names say so; information for those that are often bounded.',
  },
  {
    id: 'cardinality/unbounded-label',
    summary: 'Metric with an unbounded label that the result keeps',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'The catalogue shows a label of the metric that identifies single users, orders or runs. Without an aggregation that drops it, the rule gives a series or an alert for each of them.',
  },
  {
    id: 'cardinality/count-values',
    summary: 'Count of the values of a continuous quantity',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: '`count_values` makes a series for every value that occurs. Bytes, seconds and temperatures take ever new values, so the set of series changes from evaluation to evaluation.',
  },
  {
    id: 'cardinality/label-synthesis',
    summary: 'New label made of labels without bound',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'A label that is joined or copied from identifiers has as many values as they do, under a name that hides it.',
  },
  {
    id: 'cardinality/raw-copy',
    summary: 'Recording rule that copies series',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    why: 'A recording rule saves work where it aggregates. One that writes down a metric under another name doubles its series and computes nothing; one that computes something per series saves little, which is information only.',
  },
]
