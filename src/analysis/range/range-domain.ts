import type { ArithmeticOp, Binary, Call, ComparisonOp, VectorSelector } from '../../promql/ast.ts'
import { turnedAround } from '../../promql/comparison-op.ts'
import type { Because } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Domain, Site } from '../domain.ts'
import { selectedName } from '../selected-name.ts'
import { aggregateRange } from './aggregate-range.ts'
import { compareIntervals, filterInterval } from './compare-intervals.ts'
import { mixed } from './folded-values.ts'
import { functionRange } from './function-ranges.ts'
import { type Interval, type RangeFact, unknownRange } from './interval.ts'
import { computeInterval, negate } from './interval-arithmetic.ts'
import { between, hull, intersect, isAny, pointAt, widen } from './interval-set.ts'
import { metricRange } from './metric-range.ts'
import { givenBy, letThrough } from './range-reasons.ts'
import type { Reading } from './reading.ts'
import { shareRange } from './share-range.ts'

/** Which values the samples of a result can have. */
export const rangeDomain: Domain<'range'> = {
  unknown: unknownRange,
  selector: (node, metric) => interpolated(node, metricRange(selectedName(node), metric)),
  recorded: (node, { rule, branch }) => {
    const range = interpolated(node, branch.range)
    if (!range.because) return range
    const { source } = rule.group.file
    const text = `\`${rule.name.value}\` records it`
    const span = rule.expr.ast?.span
    const place = span && { place: { source, expr: rule.expr, span } }
    return { ...range, because: { text, ...place, from: range.because } }
  },
  literal: (node) => {
    if (node.kind === 'StringLiteral') return unknownRange
    const point = pointAt(node.value)
    return { sound: point, likely: point }
  },
  matrix: (_, { range }) => range,
  subquery: (_, { range }) => range,
  call,
  aggregate(node, inner, param, site) {
    const derive = (reading: Reading): Interval =>
      aggregateRange(node.op.value, inner.range[reading], param?.range[reading], reading)
    return derived(derive, counting.has(node.op.value) ? [] : [inner.range], (likely) =>
      givenBy(node, node.op.value, likely, site),
    )
  },
  unary: (node, { range }) =>
    node.op === '+'
      ? range
      : { ...range, sound: negate(range.sound), likely: negate(range.likely) },
  binary,
  join: (a, b) => combined(a, b, hull),
  widen: (a, b) => combined(a, b, widen),
}

/** `smoothed` takes values from between two samples. */
function interpolated({ extended }: VectorSelector, range: RangeFact): RangeFact {
  if (extended?.kind !== 'smoothed' || range === unknownRange) return range
  return {
    ...range,
    sound: mixed(range.sound, 'sound'),
    likely: { ...range.likely, int: false },
  }
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const setOperators: ReadonlySet<string> = new Set(['and', 'or', 'unless'])

/** Whether an operator compares. */
function isComparison(op: Binary['op']): op is ComparisonOp {
  return comparisons.has(op)
}

function combined(
  a: RangeFact,
  b: RangeFact,
  combine: (a: Interval, b: Interval) => Interval,
): RangeFact {
  if (a === b) return a
  const sound = combine(a.sound, b.sound)
  const likely = combine(a.likely, b.likely)
  if (isAny(likely)) return likely.nan ? unknownRange : { sound, likely }
  const because = a.because ?? b.because
  return { sound, likely, ...(because ? { because } : {}) }
}

/** A fact of both readings; the reason is that of the node where the operands tell nothing, and else that of the first which does. */
function derived(
  derive: (reading: Reading) => Interval,
  operands: readonly RangeFact[],
  reason: (likely: Interval) => Because | undefined,
): RangeFact {
  const sound = derive('sound')
  const likely = intersect(derive('likely'), sound)
  if (isAny(likely)) return { sound, likely }
  const because = operands.find((one) => one.because)?.because ?? reason(likely)
  return { sound, likely, ...(because ? { because } : {}) }
}

const counting: ReadonlySet<string> = new Set(['count', 'count_values', 'group'])

function call(node: Call, args: readonly Branch[], site: Site): RangeFact {
  const name = node.func.value
  const range = functionRange(name)
  if (!range) return unknownRange
  const given = args.find((arg) => arg.range.because)?.range
  return derived(
    (reading) =>
      range(
        args.map((arg) => arg.range[reading]),
        reading,
      ),
    [],
    (likely) =>
      given && sameBounds(given.likely, likely) ? given.because : givenBy(node, name, likely, site),
  )
}

function binary(node: Binary, left: Branch, right: Branch, site: Site): RangeFact {
  const { op } = node
  if (op === 'or') return right.range
  if (setOperators.has(op)) return left.range
  if (op === '</' || op === '>/') return unknownRange
  const a = filled(left.range, node)
  const b = filled(right.range, node)
  if (isComparison(op)) return node.bool ? truthValue(op, a, b) : filter(node, op, left, a, b, site)
  if (op === '+' && a === unknownRange && b === unknownRange) return unknownRange
  const share = op === '/' ? shareRange(node, left, right, site) : undefined
  return derived(
    (reading) => {
      const plain = reading === 'likely' ? 'plain' : 'signed'
      const value = computeInterval(op as ArithmeticOp, a[reading], b[reading], plain)
      return share ? intersect(value, share[reading]) : value
    },
    share?.because ? [share] : [a, b],
    () => undefined,
  )
}

/** Values that stand for missing series besides those that are there; with `group_right` each stands for the other side. */
function filled(range: RangeFact, { matching }: Binary): RangeFact {
  const { lhs, rhs } = matching?.fill ?? {}
  const values = [lhs, rhs].flatMap((one) => (one ? [pointAt(one.value)] : []))
  if (values.length === 0) return range
  const { sound, likely } = range
  return { ...range, sound: values.reduce(hull, sound), likely: values.reduce(hull, likely) }
}

function truthValue(op: ComparisonOp, a: RangeFact, b: RangeFact): RangeFact {
  return derived(
    (reading) => {
      const truth = compareIntervals(op, a[reading], b[reading])
      return between(truth === 'always' ? 1 : 0, truth === 'never' ? 0 : 1, true)
    },
    [],
    () => ({ text: 'a comparison with `bool` gives 0 or 1' }),
  )
}

/** A comparison keeps samples of the vector; of two vectors, of the left one. */
function filter(
  node: Binary,
  op: ComparisonOp,
  left: Branch,
  a: RangeFact,
  b: RangeFact,
  site: Site,
): RangeFact {
  const ofRight = left.labels.scalar === true
  const [kept, other] = ofRight ? [b, a] : [a, b]
  const oriented = ofRight ? turnedAround(op) : op
  const derive = (reading: Reading) => filterInterval(oriented, kept[reading], other[reading])
  const sound = derive('sound')
  const alike = kept.sound === kept.likely && other.sound === other.likely
  const likely = alike ? sound : intersect(derive('likely'), sound)
  if (isAny(likely)) return { sound, likely }
  const because = sameBounds(likely, kept.likely)
    ? kept.because
    : letThrough(node, likely, kept.because, site)
  return { sound, likely, ...(because ? { because } : {}) }
}

function sameBounds(a: Interval, b: Interval): boolean {
  return a.min === b.min && a.max === b.max && a.minOpen === b.minOpen && a.maxOpen === b.maxOpen
}
