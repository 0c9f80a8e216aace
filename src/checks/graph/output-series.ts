import type { Aggregate, Binary, Call, Expr, VectorSelector } from '../../promql/ast.ts'

/**
 * What is certain about the labels of an expression's result. The metric name is left out: a rule gives its own.
 * Everything unknown is left open.
 */
export interface OutputSeries {
  /** All labels that can occur; absent where others may too. */
  readonly closed?: ReadonlySet<string>
  /** The series come from both sides of an `or`, and some may lack labels that others have. */
  readonly mixed?: boolean
  /** What is asked of a label's value, as text (`="prod"`); `unclear` where more is asked than a text can say. */
  readonly asked: ReadonlyMap<string, string>
  /** The result keeps all labels of this metric's series, and selects nothing else. */
  readonly metric?: string
}

/** A demand that equals no other, not even itself. */
const unclear = '?'

const nothingKnown: OutputSeries = { asked: new Map() }
const noLabels: OutputSeries = { closed: new Set(), asked: new Map() }
const scalarFunctions = new Set(['scalar', 'time', 'pi', 'vector'])
const absentFunctions = new Set(['absent', 'absent_over_time'])
const quantileFunctions = new Set(['histogram_quantile', 'histogram_fraction'])
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
  const asked = new Map<string, string>()
  const matchers = [...selector.matchers].sort((a, b) =>
    a.op + a.value.value < b.op + b.value.value ? -1 : 1,
  )
  for (const { name, op, value } of matchers) {
    if (name.value === '__name__') continue
    asked.set(name.value, `${asked.get(name.value) ?? ''}${op}${JSON.stringify(value.value)}`)
  }
  const metric = selector.name?.value
  return metric === undefined ? { asked } : { asked, metric }
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
  if (name === 'label_replace' || name === 'label_join')
    return ofRelabelling(name, first, args, depth)
  if (name === 'info') return { asked: outputSeries(first, depth + 1).asked }
  if (name === 'histogram_quantiles') return nothingKnown
  const inner = args.find((arg) => arg.kind !== 'StringLiteral' && !isScalar(arg))
  const vector = quantileFunctions.has(name) ? args.find((_, at) => at === args.length - 1) : inner
  if (!vector) return noLabels
  const kept = outputSeries(vector, depth + 1)
  return quantileFunctions.has(name) ? dropping(kept, new Set(['le'])) : kept
}

function ofAbsent(arg: Expr): OutputSeries {
  const selector = arg.kind === 'MatrixSelector' ? arg.selector : arg
  if (selector.kind !== 'VectorSelector') return noLabels
  const asked = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { name } of selector.matchers)
    counts.set(name.value, (counts.get(name.value) ?? 0) + 1)
  for (const { name, op, value } of selector.matchers)
    if (
      op === '=' &&
      value.value !== '' &&
      name.value !== '__name__' &&
      counts.get(name.value) === 1
    )
      asked.set(name.value, `=${JSON.stringify(value.value)}`)
  return { closed: new Set(asked.keys()), asked }
}

function ofRelabelling(
  name: string,
  first: Expr,
  args: readonly Expr[],
  depth: number,
): OutputSeries {
  const inner = outputSeries(first, depth + 1)
  const target = args[1]
  if (target?.kind !== 'StringLiteral') return nothingKnown
  const [, , replacement, , pattern] = args
  const made = `${name} ${JSON.stringify(args.slice(2).map((arg) => (arg.kind === 'StringLiteral' ? arg.value : '')))}`
  const result = adding(inner, target.value, made)
  const always =
    name === 'label_replace' &&
    replacement?.kind === 'StringLiteral' &&
    !replacement.value.includes('$') &&
    pattern?.kind === 'StringLiteral' &&
    ['.*', '(.*)', ''].includes(pattern.value)
  if (!always || (pattern.value === '' && !isAbsent(inner, args[3]))) return result
  return {
    ...result,
    asked: new Map(result.asked).set(target.value, `=${JSON.stringify(replacement.value)}`),
  }
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
    const one = group.side === 'left' ? right : left
    return group.labels.reduce(
      (series, { value }) => adding(series, value, one.asked.get(value)),
      withoutMetric(many),
    )
  }
  const both: OutputSeries = {
    ...withoutMetric(left),
    asked: bothAsked(left, right),
    ...(left.metric !== undefined && left.metric === right.metric ? { metric: left.metric } : {}),
  }
  const { on, ignoring } = expr.matching ?? {}
  if (on) return keeping(both, namesOf(on.labels))
  return ignoring ? dropping({ ...both, asked: left.asked }, namesOf(ignoring.labels)) : both
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

function withoutMetric({ metric: _, ...series }: OutputSeries): OutputSeries {
  return series
}

/** What both sides of an operation ask; where they ask different things of a label it is not clear what results. */
function bothAsked(a: OutputSeries, b: OutputSeries): ReadonlyMap<string, string> {
  const asked = new Map([...a.asked, ...b.asked])
  for (const [name, demand] of a.asked)
    if ((b.asked.get(name) ?? demand) !== demand) asked.set(name, unclear)
  return asked
}

function union(a: OutputSeries, b: OutputSeries): OutputSeries {
  const names = [...a.asked.keys(), ...b.asked.keys()]
  const asked = new Map(
    names.map((name) => {
      const demand = a.asked.get(name)
      return [name, demand !== undefined && demand === b.asked.get(name) ? demand : unclear]
    }),
  )
  if (!a.closed || !b.closed) return { asked }
  const closed = new Set([...a.closed, ...b.closed])
  const mixed = a.mixed || b.mixed || a.closed.size < closed.size || b.closed.size < closed.size
  return mixed ? { closed, asked, mixed } : { closed, asked }
}

function keeping(series: OutputSeries, names: ReadonlySet<string>): OutputSeries {
  const { closed, mixed, asked } = series
  const kept = [...names].filter((name) => closed?.has(name) !== false && asked.get(name) !== '=""')
  const all = new Set(kept)
  return {
    ...(mixed ? { mixed } : {}),
    closed: all,
    asked: new Map([...asked].filter(([name]) => all.has(name))),
  }
}

function dropping(series: OutputSeries, names: ReadonlySet<string>): OutputSeries {
  const asked = new Map([...series.asked].filter(([name]) => !names.has(name)))
  if (!series.closed) return { asked }
  const closed = new Set([...series.closed].filter((name) => !names.has(name)))
  return series.mixed ? { closed, asked, mixed: true } : { closed, asked }
}

/** A label is set: to any value, or to one of which something is known. */
function adding(series: OutputSeries, name: string, demand?: string): OutputSeries {
  const asked = new Map(series.asked)
  if (demand === undefined) asked.delete(name)
  else asked.set(name, demand)
  if (!series.closed) return { asked }
  const closed = new Set(series.closed).add(name)
  return series.mixed ? { closed, asked, mixed: true } : { closed, asked }
}

/**
 * Whether two results can have a series with the same labels, where that is more than a guess: both have the same labels
 * and no others, or those of one metric's series, and one asks nothing that the other does not. Results that could
 * only meet where labels are empty do not count. `overridden` are labels that the rules set themselves.
 */
export function canCollide(
  a: OutputSeries,
  b: OutputSeries,
  overridden: ReadonlySet<string>,
): boolean {
  const oneMetric = a.metric !== undefined && a.metric === b.metric && !a.closed && !b.closed
  if (!oneMetric && !sameLabels(a, b, overridden)) return false
  return within(a, b, overridden) || within(b, a, overridden)
}

function sameLabels(a: OutputSeries, b: OutputSeries, overridden: ReadonlySet<string>): boolean {
  if (!a.closed || !b.closed || a.mixed || b.mixed) return false
  const covers = (labels: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...others].every((name) => labels.has(name) || overridden.has(name))
  return covers(a.closed, b.closed) && covers(b.closed, a.closed)
}

/** Whether everything that `wide` asks is asked by `narrow` too, in the same words. */
function within(
  narrow: OutputSeries,
  wide: OutputSeries,
  overridden: ReadonlySet<string>,
): boolean {
  for (const [name, demand] of wide.asked)
    if (!overridden.has(name) && (demand === unclear || narrow.asked.get(name) !== demand))
      return false
  return true
}
