import { formatFixed, formatFloat } from '../model/go-number.ts'
import { goQuote } from '../model/go-quote.ts'
import { formatMatcher } from '../model/matcher.ts'
import { isLegacyLabelName, metricNameLabel } from '../model/metric-name.ts'
import { compareBytes } from '../model/raw-bytes.ts'
import type {
  Aggregate,
  Binary,
  Expr,
  LabelMatcher,
  MatrixSelector,
  Offset,
  Subquery,
  VectorMatching,
  VectorSelector,
} from './ast.ts'
import {
  constantMs,
  printDurationClause,
  printDurationNode,
  printNumber,
} from './print-duration.ts'
import { typeOf } from './typecheck.ts'

/** Texts of nodes that were printed already. */
export type PrintedNodes = Map<Expr, string>

/** The expression on one line, as Prometheus prints it: the form in which it evaluates rules. */
export function printExpr(expr: Expr, printed?: PrintedNodes): string {
  const known = printed?.get(expr)
  if (known !== undefined) return known
  const text = expr.kind === 'Binary' ? printChain(expr, printed) : printNode(expr, printed)
  printed?.set(expr, text)
  return text
}

function printNode(expr: Exclude<Expr, Binary>, printed: PrintedNodes | undefined): string {
  switch (expr.kind) {
    case 'NumberLiteral':
      return printNumber(expr)
    case 'StringLiteral':
      return goQuote(expr.value)
    case 'VectorSelector':
      return printSelector(expr)
    case 'MatrixSelector':
      return printMatrix(expr)
    case 'Subquery':
      return printExpr(expr.expr, printed) + subquerySuffix(expr)
    case 'Call':
      return `${expr.func.value}(${expr.args.map((arg) => printExpr(arg, printed)).join(', ')})`
    case 'Aggregate': {
      const param = expr.param ? `${printExpr(expr.param, printed)}, ` : ''
      return `${aggregateHead(expr)}(${param}${printExpr(expr.expr, printed)})`
    }
    case 'Unary':
      return expr.op + printExpr(expr.expr, printed)
    case 'Paren':
      return `(${printExpr(expr.expr, printed)})`
  }
}

/** A chain of operators that leans to the left, without recursion: it may have thousands of links. */
function printChain(expr: Binary, printed: PrintedNodes | undefined): string {
  const links: Binary[] = []
  let first: Expr = expr
  for (; first.kind === 'Binary' && !printed?.has(first); first = first.lhs) links.push(first)
  let text = printExpr(first, printed)
  for (const link of links.reverse()) {
    text = `${text} ${operatorOf(link)} ${printExpr(link.rhs, printed)}`
    printed?.set(link, text)
  }
  return text
}

/** The operator with `bool`, `on (…)`, `group_left (…)` and `fill (…)`. */
export function operatorOf(expr: Binary): string {
  const bool = expr.bool ? ' bool' : ''
  const matching = matchingOf(expr)
  return expr.op + bool + (matching ? printMatching(matching) : '')
}

/** The matching of two vectors; beside a scalar an empty one is dropped. */
export function matchingOf(expr: Binary): VectorMatching | undefined {
  const { matching } = expr
  if (!matching) return undefined
  const labels = matching.on?.labels ?? matching.ignoring?.labels ?? []
  if (labels.length > 0) return matching
  return typeOf(expr.lhs) === 'scalar' || typeOf(expr.rhs) === 'scalar' ? undefined : matching
}

function printMatching({ on, ignoring, group, fill }: VectorMatching): string {
  let text = ''
  const labels = printLabels((on ?? ignoring)?.labels ?? [])
  if (on) text += ` on (${labels})`
  else if (labels !== '' || group) text += ` ignoring (${labels})`
  if (group) text += ` group_${group.side} (${printLabels(group.labels)})`
  const left = fill?.lhs?.value
  const right = fill?.rhs?.value
  if (left !== undefined && left === right) return `${text} fill (${formatFloat(left)})`
  if (left !== undefined) text += ` fill_left (${formatFloat(left)})`
  if (right !== undefined) text += ` fill_right (${formatFloat(right)})`
  return text
}

/** The operator of an aggregation with its clause: `sum by (job) `; an empty `by ()` is left out. */
export function aggregateHead({ op, grouping }: Aggregate): string {
  if (!grouping || (!grouping.without && grouping.labels.length === 0)) return op.value
  return `${op.value} ${grouping.without ? 'without' : 'by'} (${printLabels(grouping.labels)}) `
}

function printLabels(labels: readonly { readonly value: string }[]): string {
  return labels.map(({ value }) => (isLegacyLabelName(value) ? value : goQuote(value))).join(', ')
}

function printSelector(selector: VectorSelector): string {
  const extended = selector.extended ? ` ${selector.extended.kind}` : ''
  return printSeries(selector) + printAt(selector) + extended + printOffset(selector.offset)
}

function printMatrix({ selector, range }: MatrixSelector): string {
  const extended = selector.extended ? ` ${selector.extended.kind}` : ''
  const suffix = extended + printAt(selector) + printOffset(selector.offset)
  return `${printSeries(selector)}[${printDurationClause(range)}]${suffix}`
}

/** Range, step and modifiers of a subquery, which stand behind its expression. */
export function subquerySuffix(expr: Subquery): string {
  const step = expr.step && constantMs(expr.step) !== 0 ? printDurationClause(expr.step) : ''
  const range = printDurationClause(expr.range)
  return `[${range}:${step}]${printAt(expr)}${printOffset(expr.offset)}`
}

function printSeries({ name, quotedName, matchers }: VectorSelector): string {
  const before = name && !quotedName ? name.value : ''
  const texts = matchers
    .filter((matcher) => !repeatsName(matcher, before))
    .map((matcher) => formatMatcher(matcher.name.value, matcher.op, matcher.value.value))
  if (name && quotedName) texts.push(formatMatcher(metricNameLabel, '=', name.value))
  if (texts.length === 0) return before
  return `${before}{${texts.sort(compareBytes).join(',')}}`
}

function repeatsName({ name, op, value }: LabelMatcher, written: string): boolean {
  return op === '=' && name.value === metricNameLabel && value.value === written && written !== ''
}

function printAt({ at }: Pick<VectorSelector, 'at'>): string {
  if (!at) return ''
  return at.preprocessor ? ` @ ${at.preprocessor}()` : ` @ ${formatFixed((at.ms ?? 0) / 1000, 3)}`
}

function printOffset(offset: Offset | undefined): string {
  if (!offset) return ''
  const ms = constantMs(offset)
  if (ms === undefined) return ` offset ${printDurationNode(offset.value)}`
  return ms === 0 ? '' : ` offset ${printDurationClause(offset)}`
}
