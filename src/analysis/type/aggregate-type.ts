import type { Aggregate, AggregateOp } from '../../promql/ast.ts'
import type { Site } from '../domain.ts'
import {
  countingOf,
  type DerivedType,
  type MetricTypeFact,
  type TypeFact,
  unknownType,
} from './metric-type.ts'

const gauges: ReadonlySet<AggregateOp> = new Set([
  'count',
  'count_values',
  'group',
  'stddev',
  'stdvar',
])

/** The type of an aggregation's result. */
export function typeOfAggregate(node: Aggregate, inner: TypeFact, site: Site): TypeFact {
  const op = node.op.value
  const because = { text: `\`${op}\` gives it`, place: site.place(node) }
  if (gauges.has(op)) return { kind: 'metric', type: 'gauge', confidence: 'proof', because }
  if (op === 'quantile') return { kind: 'derived', type: 'quantile', confidence: 'proof', because }
  if (inner.kind === 'unknown' || inner.kind === 'number') return unknownType
  if (op !== 'sum' && op !== 'avg') return inner
  const from = inner.because
  const { confidence } = inner
  const of = countingOf(inner)
  if (of)
    return {
      kind: 'derived',
      type: 'counters-aggregated',
      confidence,
      because: { ...because, from },
      of,
    }
  if (inner.type === 'rate' || inner.type === 'increase') return inner
  if (inner.type === 'derived' || inner.type === 'histogram') return unknownType
  const averaged = op === 'avg' && averages[inner.type]
  if (averaged)
    return { kind: 'derived', type: averaged, confidence, because: { ...because, from } }
  return { kind: 'metric', type: 'gauge', confidence, because: { ...because, from } }
}

const averages: Readonly<Partial<Record<DerivedType | MetricTypeFact['type'], DerivedType>>> = {
  ratio: 'ratio',
  quantile: 'average',
  'summary-quantile': 'average',
  average: 'average',
}
