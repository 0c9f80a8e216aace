import type { Aggregate, Binary, Call, Expr, VectorSelector } from '../../promql/ast.ts'

/**
 * What is certain about the labels of an expression's result. The metric name is left out: a rule gives its own.
 * Everything unknown is left open.
 */
export interface OutputSeries {
  /** All labels that can occur; absent where others may too. */
  readonly closed?: ReadonlySet<string>
  /** Labels that have this value on every series. */
  readonly fixed: ReadonlyMap<string, string>
  /** The result keeps all labels of this metric's series, and selects nothing else. */
  readonly metric?: string
}

const nothingKnown: OutputSeries = { fixed: new Map() }
const noLabels: OutputSeries = { closed: new Set(), fixed: new Map() }
const scalarFunctions = new Set(['scalar', 'time', 'pi', 'vector'])
const absentFunctions = new Set(['absent', 'absent_over_time'])
const quantileFunctions = new Set(['histogram_quantile', 'histogram_fraction', 'histogram_quantiles'])
const deepest = 200

/** Derives the labels of the series that an expression returns. */
export function outputSeries(expr: Expr, depth = 0): OutputSeries {
  if (depth > deepest) return nothingKnown
  switch (expr.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
      return noLabels
    case 'VectorSelector':
      return ofSelector(expr)
    case 'MatrixSelector':
      return ofSelector(expr.selector)
    case 'Paren':
    case 'Unary':
    case 'Subquery':
      return outputSeries(expr.expr, depth + 1)
    case 'Aggregate':
      return ofAggregate(expr, depth)
    case 'Call':
      return ofCall(expr, depth)
    case 'Binary':
      return ofBinary(expr, depth)
    default:
      return expr satisfies never
  }
}

function ofSelector(selector: VectorSelector): OutputSeries {
  const fixed = new Map<string, string>()
  for (const { name, op, value } of selector.matchers)
    if (op === '=' && value.value !== '' && name.value !== '__name__') fixed.set(name.value, value.value)
  const metric = selector.name?.value
  return metric === undefined ? { fixed } : { fixed, metric }
}

function ofAggregate({ op, expr, grouping, param }: Aggregate, depth: number): OutputSeries {
  const inner = outputSeries(expr, depth + 1)
  if (['topk', 'bottomk', 'limitk', 'limit_ratio'].includes(op.value)) return inner
  const names = new Set(grouping?.labels.map((label) => label.value) ?? [])
  const grouped = grouping?.without ? dropping(inner, names) : keeping(inner, names)
  if (op.value !== 'count_values') return grouped
  return param?.kind === 'StringLiteral' ? adding(grouped, param.value) : nothingKnown
}

function ofCall({ func, args }: Call, depth: number): OutputSeries {
  const name = func.value
  const first = args[0]
  if (scalarFunctions.has(name) || (!first && name !== 'info')) return noLabels
  if (!first) return nothingKnown
  if (absentFunctions.has(name)) return ofAbsent(first)
  if (name === 'label_replace' || name === 'label_join') return ofRelabelling(name, first, args, depth)
  if (name === 'info') return { fixed: outputSeries(first, depth + 1).fixed }
  const inner = args.find((arg) => arg.kind !== 'NumberLiteral' && arg.kind !== 'StringLiteral')
  const vector = quantileFunctions.has(name) ? args.find((_, at) => at === args.length - 1) : inner
  if (!vector) return noLabels
  const kept = outputSeries(vector, depth + 1)
  return quantileFunctions.has(name) ? dropping(kept, new Set(['le'])) : kept
}

function ofAbsent(arg: Expr): OutputSeries {
  const selector = arg.kind === 'MatrixSelector' ? arg.selector : arg
  if (selector.kind !== 'VectorSelector') return noLabels
  const { fixed } = ofSelector(selector)
  return { closed: new Set(fixed.keys()), fixed }
}

function ofRelabelling(name: string, first: Expr, args: readonly Expr[], depth: number): OutputSeries {
  const inner = outputSeries(first, depth + 1)
  const target = args[1]
  if (target?.kind !== 'StringLiteral') return nothingKnown
  const result = adding(inner, target.value)
  const [, , replacement, , pattern] = args
  const always =
    name === 'label_replace' &&
    replacement?.kind === 'StringLiteral' &&
    !replacement.value.includes('$') &&
    pattern?.kind === 'StringLiteral' &&
    ['.*', '(.*)', ''].includes(pattern.value)
  if (!always || (pattern.value === '' && !isAbsent(inner, args[3]))) return result
  return { ...result, fixed: new Map(result.fixed).set(target.value, replacement.value) }
}

/** An empty pattern matches only where the source label is missing; an empty source label always is. */
function isAbsent(inner: OutputSeries, source: Expr | undefined): boolean {
  if (source?.kind !== 'StringLiteral') return false
  return source.value === '' || (inner.closed !== undefined && !inner.closed.has(source.value))
}

function ofBinary(expr: Binary, depth: number): OutputSeries {
  const left = outputSeries(expr.lhs, depth + 1)
  const right = outputSeries(expr.rhs, depth + 1)
  if (expr.op === 'or') return union(left, right)
  if (expr.op === 'and' || expr.op === 'unless') return left
  if (isScalar(expr.lhs)) return right
  if (isScalar(expr.rhs)) return left
  const group = expr.matching?.group
  if (group) {
    const many = group.side === 'left' ? left : right
    return group.labels.reduce((series, label) => adding(series, label.value), withoutMetric(many))
  }
  const both: OutputSeries = {
    ...withoutMetric(left),
    fixed: new Map([...left.fixed, ...right.fixed]),
    ...(left.metric !== undefined && left.metric === right.metric ? { metric: left.metric } : {}),
  }
  const { on, ignoring } = expr.matching ?? {}
  if (on) return keeping(both, namesOf(on.labels))
  return ignoring ? dropping({ ...both, fixed: left.fixed }, namesOf(ignoring.labels)) : both
}

function namesOf(labels: readonly { readonly value: string }[]): ReadonlySet<string> {
  return new Set(labels.map((label) => label.value))
}

function isScalar(expr: Expr): boolean {
  if (expr.kind === 'Paren' || expr.kind === 'Unary') return isScalar(expr.expr)
  if (expr.kind === 'Binary') return isScalar(expr.lhs) && isScalar(expr.rhs)
  if (expr.kind === 'Call') return ['scalar', 'time', 'pi'].includes(expr.func.value)
  return expr.kind === 'NumberLiteral'
}

function withoutMetric({ closed, fixed }: OutputSeries): OutputSeries {
  return closed ? { closed, fixed } : { fixed }
}

function union(a: OutputSeries, b: OutputSeries): OutputSeries {
  const fixed = new Map([...a.fixed].filter(([name, value]) => b.fixed.get(name) === value))
  return a.closed && b.closed ? { closed: new Set([...a.closed, ...b.closed]), fixed } : { fixed }
}

function keeping(series: OutputSeries, names: ReadonlySet<string>): OutputSeries {
  const { closed } = series
  return {
    closed: closed ? new Set([...names].filter((name) => closed.has(name))) : names,
    fixed: new Map([...series.fixed].filter(([name]) => names.has(name))),
  }
}

function dropping(series: OutputSeries, names: ReadonlySet<string>): OutputSeries {
  const fixed = new Map([...series.fixed].filter(([name]) => !names.has(name)))
  if (!series.closed) return { fixed }
  return { closed: new Set([...series.closed].filter((name) => !names.has(name))), fixed }
}

/** A label is set, to a value that is not known. */
function adding(series: OutputSeries, name: string): OutputSeries {
  const fixed = new Map(series.fixed)
  fixed.delete(name)
  return series.closed ? { closed: new Set(series.closed).add(name), fixed } : { fixed }
}

/**
 * Whether two results can have a series with the same labels, where that is more than a guess: both label sets are known
 * whole, or both keep the labels of one metric. `overridden` are labels that the rules set themselves.
 */
export function canCollide(a: OutputSeries, b: OutputSeries, overridden: ReadonlySet<string>): boolean {
  if (disjoint(a, b, overridden) || disjoint(b, a, overridden)) return false
  if (a.closed && b.closed) return true
  return a.metric !== undefined && a.metric === b.metric && !a.closed && !b.closed
}

function disjoint(a: OutputSeries, b: OutputSeries, overridden: ReadonlySet<string>): boolean {
  for (const [name, value] of a.fixed) {
    if (overridden.has(name)) continue
    const other = b.fixed.get(name)
    if (other === undefined ? b.closed !== undefined && !b.closed.has(name) : other !== value)
      return true
  }
  return false
}
