import { selectedName } from '../../analysis/selected-name.ts'
import { foldConstant, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Binary, Call, Expr, VectorSelector } from '../../promql/ast.ts'
import { equalExpr } from '../../promql/equal.ts'

/** Two expressions that give each series the same value wherever both give it, but for a constant factor. */
export interface SameSeries {
  /** The first divided by the second. */
  readonly factor: number
  /** Labels on which only one side has conditions. */
  readonly labels: readonly string[]
}

const deepest = 24
const perGroup: ReadonlySet<string> = new Set([
  'sum',
  'avg',
  'min',
  'max',
  'count',
  'stddev',
  'stdvar',
])

interface Pair {
  readonly a: Expr
  readonly b: Expr
}

/**
 * Whether two expressions compute the same of the same series, matchers apart, and keep all labels that the matchers which
 * differ are on: what one has for a set of labels, the other has too.
 */
export function sameSeries(left: Expr, right: Expr): SameSeries | undefined {
  const a = withoutFactor(left)
  const b = withoutFactor(right)
  if (!(a.factor !== 0 && b.factor !== 0)) return undefined
  const kept: ((label: string) => boolean)[] = []
  let pair: Pair | undefined = { a: a.expr, b: b.expr }
  for (let depth = 0; pair && depth < deepest; depth++) {
    const one: Expr = withoutParens(pair.a)
    const other: Expr = withoutParens(pair.b)
    if (one.kind === 'VectorSelector' && other.kind === 'VectorSelector') {
      const labels = differingLabels(one, other)
      if (!labels?.every((label) => kept.every((keeps) => keeps(label)))) return undefined
      return { factor: a.factor / b.factor, labels }
    }
    if (one.kind === 'Aggregate') kept.push(keptBy(one))
    pair = below(one, other)
  }
  return undefined
}

function keptBy({ grouping }: Aggregate): (label: string) => boolean {
  const names = new Set(grouping?.labels.map(({ value }) => value))
  return (label) => names.has(label) !== (grouping?.without ?? false)
}

/** What two nodes that do the same do it to. */
function below(a: Expr, b: Expr): Pair | undefined {
  if (a.kind === 'Aggregate' && b.kind === 'Aggregate') return belowAggregates(a, b)
  if (a.kind === 'Call' && b.kind === 'Call') return belowCalls(a, b)
  if (a.kind === 'MatrixSelector' && b.kind === 'MatrixSelector')
    return a.range.ms !== undefined && a.range.ms === b.range.ms
      ? { a: a.selector, b: b.selector }
      : undefined
  return undefined
}

function belowAggregates(a: Aggregate, b: Aggregate): Pair | undefined {
  if (a.op.value !== b.op.value || !perGroup.has(a.op.value)) return undefined
  if ((a.grouping?.without ?? false) !== (b.grouping?.without ?? false)) return undefined
  const names = new Set(a.grouping?.labels.map(({ value }) => value))
  const others = new Set(b.grouping?.labels.map(({ value }) => value))
  if (names.size !== others.size || [...names].some((name) => !others.has(name))) return undefined
  return { a: a.expr, b: b.expr }
}

function belowCalls(a: Call, b: Call): Pair | undefined {
  if (a.func.value !== b.func.value || a.args.length !== b.args.length) return undefined
  if (a.func.value.startsWith('label_') || a.func.value.startsWith('absent')) return undefined
  let pair: Pair | undefined
  for (const [at, one] of a.args.entries()) {
    const other = b.args[at]
    if (!other) return undefined
    if (one.kind === 'NumberLiteral' || one.kind === 'StringLiteral') {
      if (!equalExpr(one, other)) return undefined
    } else if (pair) return undefined
    else pair = { a: one, b: other }
  }
  return pair
}

/** The labels that the matchers of two selectors of one metric, at one time, do not agree on. */
function differingLabels(a: VectorSelector, b: VectorSelector): readonly string[] | undefined {
  const name = selectedName(a)
  if (name === undefined || name !== selectedName(b)) return undefined
  const plain = (one: VectorSelector): VectorSelector => ({ ...one, matchers: [] })
  if (!equalExpr({ ...plain(a), ...named(a) }, { ...plain(b), ...named(a) })) return undefined
  const texts = (one: VectorSelector) =>
    new Map(one.matchers.map((matcher) => [textOf(matcher), matcher.name.value]))
  const [first, second] = [texts(a), texts(b)]
  const differing = [
    ...[...first].filter(([text]) => !second.has(text)),
    ...[...second].filter(([text]) => !first.has(text)),
  ].map(([, label]) => label)
  return [...new Set(differing)].filter((label) => label !== '__name__')
}

function named({ name }: VectorSelector): Partial<VectorSelector> {
  return name ? { name } : {}
}

function textOf({ name, op, value }: VectorSelector['matchers'][number]): string {
  return `${name.value}${op}${JSON.stringify(value.value)}`
}

/** An expression and what constants multiply it by. */
function withoutFactor(expr: Expr): { readonly expr: Expr; readonly factor: number } {
  let node = withoutParens(expr)
  let factor = 1
  for (let depth = 0; depth < deepest && node.kind === 'Binary'; depth++) {
    const right = foldConstant(node.rhs)
    const left = right === undefined && node.op === '*' ? foldConstant(node.lhs) : undefined
    const value = right ?? left
    if (value === undefined || (node.op !== '*' && node.op !== '/')) break
    factor = node.op === '*' ? factor * value : factor / value
    node = withoutParens(right === undefined ? node.rhs : node.lhs)
  }
  return { expr: node, factor }
}

/** Whether an operation finds for each series of one side the one with exactly its labels on the other. */
export function matchesSameLabels({ matching, lhs }: Binary, labels: readonly string[]): boolean {
  if (!matching) return true
  if (matching.group || matching.fill) return false
  const side = withoutFactor(lhs).expr
  const grouping = side.kind === 'Aggregate' ? side.grouping : undefined
  const none = side.kind === 'Aggregate' && !side.grouping
  const by = grouping && !grouping.without ? grouping.labels.map(({ value }) => value) : undefined
  if (matching.on) {
    const on = new Set(matching.on.labels.map(({ value }) => value))
    return (none && labels.length === 0) || (by?.every((label) => on.has(label)) ?? false)
  }
  const ignored = new Set(matching.ignoring?.labels.map(({ value }) => value))
  if (by) return by.every((label) => !ignored.has(label))
  return ignored.size === 0
}
