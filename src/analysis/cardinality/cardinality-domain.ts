import type { Aggregate, Binary } from '../../promql/ast.ts'
import { type Confidence, weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Domain } from '../domain.ts'
import { labelFact } from '../labels/label-facts.ts'
import { type Cardinality, type GrowingLabel, single, unknownCardinality } from './cardinality.ts'
import { merge, ofAggregate, ofCall, ofMetric } from './growing-labels.ts'
import { labelGrowth } from './label-growth.ts'

const oneSeries: ReadonlySet<string> = new Set([
  'vector',
  'scalar',
  'time',
  'pi',
  'absent',
  'absent_over_time',
])
const selecting: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])
const mostLabels = 16

/** How many series results have, and which labels make them many. */
export const cardinalityDomain: Domain<'cardinality'> = {
  unknown: unknownCardinality,
  selector(node, metric, site) {
    const growing = ofMetric(node, metric, site)
    const { samples, origin } = metric ?? {}
    if (!samples) return withGrowing(unknownCardinality, growing)
    const values = new Map([...samples.values].map(([name, all]) => [name, all.size]))
    const text = `${origin ?? 'the catalogue'} has ${samples.series} series of \`${metric?.name ?? ''}\``
    return withGrowing(
      {
        kind: 'bounded',
        bound: samples.series,
        labels: [...values.keys()].slice(0, mostLabels),
        churny: false,
        confidence: 'convention',
        because: { text, place: site.place(node) },
        values,
      },
      growing,
    )
  },
  recorded: (_, { branch }) => overTime(branch.cardinality),
  literal: () => single,
  matrix: (_, inner) => overTime(inner.cardinality),
  subquery: (_, inner) => overTime(inner.cardinality),
  call(node, args, site) {
    const name = node.func.value
    if (name === 'histogram_quantiles') return unknownCardinality
    if (oneSeries.has(name) || (args.length === 0 && name !== 'info')) return single
    const vector = args.filter(({ labels }) => !labels.scalar)
    const [first] = name === 'histogram_quantile' ? vector.slice(-1) : vector
    const inner = first?.cardinality ?? unknownCardinality
    const growing = ofCall(node, vector.length > 0 ? args : [], site)
    if (name !== 'histogram_quantile' && name !== 'histogram_fraction')
      return withGrowing(inner, growing)
    return withGrowing(withoutBuckets(inner), growing)
  },
  aggregate(node, inner, param, site) {
    const growing = ofAggregate(node, inner, site)
    if (selecting.has(node.op.value)) return withGrowing(ofSelection(node, inner, param), growing)
    return withGrowing(ofGrouping(node, inner), growing)
  },
  unary: (_, inner) => inner.cardinality,
  binary(node, left, right) {
    if (node.op === 'or') return right.cardinality
    if (node.op === 'and' || node.op === 'unless') return left.cardinality
    if (left.labels.scalar) return right.cardinality
    if (right.labels.scalar) return left.cardinality
    return ofMatch(node, left.cardinality, right.cardinality)
  },
  join(a, b) {
    if (a === b && a.bound === undefined) return a
    const bound = a.bound !== undefined && b.bound !== undefined ? a.bound + b.bound : undefined
    return combine(a, b, bound)
  },
  widen: (a, b) => (a === b ? a : combine(a, b, a.bound === b.bound ? a.bound : undefined)),
}

/** A quantile is one series for all buckets. */
function withoutBuckets(inner: Cardinality): Cardinality {
  const buckets = inner.values?.get('le') ?? 1
  const labels = inner.labels.filter((name) => name !== 'le')
  const bound = inner.bound === undefined ? {} : { bound: Math.ceil(inner.bound / buckets) }
  return { ...inner, labels, ...bound }
}

function withGrowing(inner: Cardinality, growing: readonly GrowingLabel[]): Cardinality {
  const { growing: before, ...rest } = inner
  if (before === growing || (!before && growing.length === 0)) return inner
  const sure = growing.filter(({ confidence }) => confidence !== 'hint')
  const kept = growing.length > 0 ? { growing } : {}
  const [first] = sure
  if (first) {
    const confidence = weakest(rest.confidence, first.confidence)
    const labels = sure.map(({ name }) => name)
    return { ...rest, kind: 'unbounded', labels, confidence, ...kept }
  }
  if (rest.kind !== 'unbounded') return { ...rest, ...kept }
  const kind = rest.bound === undefined ? 'unknown' : 'bounded'
  return { ...rest, kind, labels: [], ...kept }
}

/** Over a range of time a set of series that changes has more members than at any moment. */
function overTime(inner: Cardinality): Cardinality {
  if (!inner.churny || inner.bound === undefined) return inner
  const { bound: _, ...rest } = inner
  return rest.kind === 'bounded' || rest.kind === 'one' ? { ...rest, kind: 'unknown' } : rest
}

/** `topk` and its like keep series as they are, `k` of each group. */
function ofSelection(node: Aggregate, inner: Branch, param: Branch | undefined): Cardinality {
  const { op, grouping } = node
  const { bound: all, ...rest } = inner.cardinality
  const churny = op.value === 'topk' || op.value === 'bottomk' || rest.churny
  if (op.value === 'limit_ratio') return { ...inner.cardinality, churny }
  const k = param?.unit.kind === 'literal' ? Math.max(0, Math.floor(param.unit.value)) : undefined
  const isOneGroup = !grouping || (!grouping.without && grouping.labels.length === 0)
  const limits = [all, isOneGroup ? k : undefined].filter((one) => one !== undefined)
  if (limits.length === 0) return { ...rest, churny }
  const bound = Math.min(...limits)
  const byK = isOneGroup && k !== undefined && bound === k
  return {
    ...rest,
    ...(byK && rest.kind === 'unknown' ? { kind: 'bounded' as const } : {}),
    ...(byK ? { because: { text: `\`${op.value}\` keeps ${k} series` } } : {}),
    bound,
    churny,
  }
}

function ofGrouping(node: Aggregate, inner: Branch): Cardinality {
  const { op, grouping } = node
  const before = inner.cardinality
  const names = grouping?.labels.map(({ value }) => value) ?? []
  if (op.value === 'count_values') return ofCountValues(before)
  if (grouping?.without)
    return { ...before, ...(before.kind === 'unbounded' ? {} : remaining(before, names)) }
  if (names.length === 0 || before.kind === 'one') return single
  const counts = names.map((name) => valueCount(name, inner))
  const product = counts.reduce<number | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : all * one.count),
    1,
  )
  const bound = least(before.bound, product)
  const isFew = names.every((name, at) => counts[at] || labelGrowth(name) === 'few')
  const proven = product !== undefined && bound === product && counts.every((one) => one?.proof)
  const confidence: Confidence = proven ? 'proof' : 'convention'
  return {
    kind: bound === 1 && proven ? 'one' : isFew || bound !== undefined ? 'bounded' : 'unknown',
    labels: names.slice(0, mostLabels),
    churny: before.churny,
    confidence,
    ...(bound === undefined ? {} : { bound }),
    ...(before.because && bound !== undefined && !proven ? { because: before.because } : {}),
    ...(before.values ? { values: before.values } : {}),
  }
}

/** `count_values` gives one series per value: not more than there are samples. */
function ofCountValues({ bound, churny }: Cardinality): Cardinality {
  return {
    ...unknownCardinality,
    churny,
    confidence: 'convention',
    ...(bound === undefined ? {} : { bound }),
  }
}

function remaining(before: Cardinality, names: readonly string[]): Partial<Cardinality> {
  return { labels: before.labels.filter((name) => !names.includes(name)) }
}

/** How many values a label takes, the missing one included. */
function valueCount(
  name: string,
  inner: Branch,
): { readonly count: number; readonly proof: boolean } | undefined {
  const fact = labelFact(inner.labels, name)
  if (fact.has === 'never') return { count: 1, proof: fact.confidence === 'proof' }
  if (fact.values?.kind === 'finite')
    return { count: fact.values.values.length + (fact.has === 'must' ? 0 : 1), proof: true }
  const count = inner.cardinality.values?.get(name)
  return count === undefined ? undefined : { count: Math.max(1, count), proof: false }
}

/** A result between vectors has no more series than its many side, or either side where the match is one to one. */
function ofMatch({ matching }: Binary, left: Cardinality, right: Cardinality): Cardinality {
  const { group, on, ignoring, fill } = matching ?? {}
  const growing = merge([left.growing ?? [], right.growing ?? []])
  if (fill) return withGrowing(unknownCardinality, growing)
  if (group) {
    const [many, one] = group.side === 'left' ? [left, right] : [right, left]
    const included = new Set(group.labels.map(({ value }) => value))
    const brought = (one.growing ?? []).filter(({ name }) => included.has(name))
    return withGrowing(many, merge([many.growing ?? [], brought]))
  }
  const names = new Set((on ?? ignoring)?.labels.map(({ value }) => value) ?? [])
  const kept = on
    ? growing.filter(({ name }) => names.has(name))
    : growing.filter(({ name }) => !names.has(name))
  const narrow = rank(right) < rank(left) ? right : left
  const bound = least(left.bound, right.bound)
  const { bound: _, ...rest } = narrow
  return withGrowing({ ...rest, ...(bound === undefined ? {} : { bound }) }, kept)
}

const kinds: readonly Cardinality['kind'][] = ['one', 'bounded', 'unbounded', 'unknown']

function rank({ kind, bound }: Cardinality): number {
  return kinds.indexOf(kind) - 1 / (1 + (bound ?? Number.POSITIVE_INFINITY))
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b)
}

/** The series of two alternatives together. */
function combine(a: Cardinality, b: Cardinality, bound: number | undefined): Cardinality {
  const growing = merge([a.growing ?? [], b.growing ?? []])
  const isBounded = bound !== undefined || (hasLimit(a) && hasLimit(b))
  const because = a.because ?? b.because
  return withGrowing(
    {
      kind: isBounded ? 'bounded' : 'unknown',
      labels: [...new Set([...a.labels, ...b.labels])].slice(0, mostLabels),
      churny: a.churny || b.churny,
      confidence: weakest(a.confidence, b.confidence),
      ...(bound === undefined ? {} : { bound }),
      ...(because ? { because } : {}),
      ...(a.values && a.values === b.values ? { values: a.values } : {}),
    },
    growing,
  )
}

function hasLimit({ kind }: Cardinality): boolean {
  return kind === 'one' || kind === 'bounded'
}
