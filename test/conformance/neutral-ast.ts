import type {
  Binary,
  DurationClause,
  DurationNode,
  Expr,
  LabelMatcher,
  VectorSelector,
} from '../../src/promql/ast.ts'
import { reportedSpan } from '../../src/promql/reported-span.ts'
import { typeOf } from '../../src/promql/typecheck.ts'
import type { Span } from '../../src/text/span.ts'
import { dataText, isBase64 } from './data-text.ts'

/** An expression in the form of the conformance data; fields with their default value are left out. */
export type Neutral = { readonly [key: string]: unknown }

/** Offsets in the data count bytes. */
export type ToByte = (offset: number) => number

/** Converts a tree into the form that Prometheus 3.14.0 gives it. */
export function neutralAst(expr: Expr, toByte: ToByte): Neutral {
  return withoutDefaults(new NeutralWriter(toByte).expr(expr))
}

/** Drops what says nothing: null, false, zero offsets, empty lists. Texts of numbers stay. */
export function withoutDefaults(value: unknown): Neutral {
  return prune(value) as Neutral
}

const droppedWhenZero = new Set(['offsetMs', 'rangeMs', 'stepMs', 'startPos', 'endPos'])

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (value === null || typeof value !== 'object') return value
  if (isBase64(value)) return dataText(value)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isDefault(key, inner))
      .map(([key, inner]) => [key, prune(inner)]),
  )
}

function isDefault(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true
  if (value === 0 && droppedWhenZero.has(key)) return true
  if (key === 'pos' && Array.isArray(value) && value[0] === null) return true
  return Array.isArray(value) && value.length === 0
}

class NeutralWriter {
  readonly #toByte: ToByte

  constructor(toByte: ToByte) {
    this.#toByte = toByte
  }

  expr(expr: Expr): Neutral {
    switch (expr.kind) {
      case 'NumberLiteral':
        return this.#number(expr.value, expr.duration, expr.span)
      case 'StringLiteral':
        return { node: 'StringLiteral', value: expr.value, pos: this.#pos(expr.span) }
      case 'VectorSelector':
        return { ...this.#selector(expr), pos: this.#pos(reportedSpan(expr)) }
      case 'MatrixSelector':
        return {
          node: 'MatrixSelector',
          selector: {
            ...this.#selector(expr.selector),
            pos: this.#pos(selectorSpan(expr.selector, expr.brackets.start)),
          },
          ...this.#duration('range', expr.range),
          endPos: this.#toByte(reportedSpan(expr).end),
        }
      case 'Subquery':
        return {
          node: 'SubqueryExpr',
          expr: this.expr(expr.expr),
          ...this.#duration('range', expr.range),
          ...this.#duration('step', expr.step),
          ...this.#modifiers(expr),
          endPos: this.#toByte(expr.span.end),
        }
      case 'Call':
        return {
          node: 'Call',
          func: expr.func.value,
          args: expr.args.map((arg) => this.expr(arg)),
          pos: this.#pos(expr.span),
        }
      case 'Aggregate':
        return {
          node: 'AggregateExpr',
          op: expr.op.value,
          expr: this.expr(expr.expr),
          param: expr.param && this.expr(expr.param),
          grouping: expr.grouping?.labels.map((label) => label.value),
          without: expr.grouping?.without,
          pos: this.#pos(expr.span),
        }
      case 'Unary':
        return {
          node: 'UnaryExpr',
          op: expr.op,
          expr: this.expr(expr.expr),
          startPos: this.#toByte(expr.span.start),
        }
      case 'Paren':
        return { node: 'ParenExpr', expr: this.expr(expr.expr), pos: this.#pos(expr.span) }
      case 'Binary':
        return {
          node: 'BinaryExpr',
          op: expr.op,
          lhs: this.expr(expr.lhs),
          rhs: this.expr(expr.rhs),
          returnBool: expr.bool !== undefined,
          matching: matchingOf(expr),
        }
    }
  }

  #selector(selector: VectorSelector): Neutral {
    const plain = selector.quotedName ? undefined : selector.name?.value
    const matchers = selector.matchers.map(matcherOf)
    const named = selector.name && { type: '=', name: '__name__', value: selector.name.value }
    if (named && selector.quotedName) {
      const before = selector.matchers.filter(
        (matcher) => matcher.span.start < (selector.name?.span.start ?? 0),
      )
      matchers.splice(before.length, 0, named)
    } else if (named) matchers.push(named)
    return {
      node: 'VectorSelector',
      name: plain ?? '',
      matchers,
      ...this.#modifiers(selector),
      anchored: selector.extended?.kind === 'anchored',
      smoothed: selector.extended?.kind === 'smoothed',
    }
  }

  #modifiers(node: Pick<VectorSelector, 'offset' | 'at'>): Neutral {
    return {
      ...this.#duration('offset', node.offset),
      atMs: node.at?.ms,
      atPreprocessor: node.at?.preprocessor,
    }
  }

  #duration(field: 'range' | 'step' | 'offset', clause: DurationClause | undefined): Neutral {
    if (!clause) return {}
    const value = this.#durationNode(clause.value, field === 'offset')
    return value.node === 'NumberLiteral'
      ? { [`${field}Ms`]: clause.ms }
      : { [`${field}Expr`]: value }
  }

  #durationNode(node: DurationNode, direct: boolean): Neutral {
    switch (node.kind) {
      case 'NumberLiteral':
        return this.#number(node.value, node.duration, node.span)
      case 'DurationParen': {
        const inner = this.#durationNode(node.operand, false)
        return inner.node === 'NumberLiteral' ? inner : { ...inner, wrapped: true }
      }
      case 'DurationUnary':
        return this.#durationUnary(node, direct)
      case 'DurationBinary':
        return {
          node: 'DurationExpr',
          op: node.op,
          lhs: this.#durationNode(node.lhs, false),
          rhs: this.#durationNode(node.rhs, false),
        }
      case 'DurationCall':
        return {
          node: 'DurationExpr',
          op: node.func.value,
          lhs: node.args[0] && this.#durationNode(node.args[0], false),
          rhs: node.args[1] && this.#durationNode(node.args[1], false),
          startPos: this.#toByte(node.span.start),
          endPos: this.#toByte(node.span.end),
        }
    }
  }

  #durationUnary(node: DurationNode & { kind: 'DurationUnary' }, direct: boolean): Neutral {
    const operand = this.#durationNode(node.operand, false)
    const startPos = this.#toByte(node.span.start)
    if (operand.node === 'NumberLiteral') {
      const value = Number(operand.value)
      const [, end] = operand.pos as readonly number[]
      return { ...operand, value: node.op === '-' ? -value : value, pos: [startPos, end] }
    }
    const last = node.operand.kind === 'DurationCall' ? node.operand.args[1] : undefined
    if (direct && last) {
      const endPos = this.#toByte(reportedEnd(last))
      return { node: 'DurationExpr', op: node.op, rhs: { ...operand, endPos }, startPos, endPos }
    }
    if (node.op === '+' && !(direct && node.operand.kind === 'DurationCall')) return operand
    return { node: 'DurationExpr', op: node.op, rhs: operand, startPos }
  }

  #number(value: number, duration: boolean, span: Span): Neutral {
    return { node: 'NumberLiteral', value: numberText(value), duration, pos: this.#pos(span) }
  }

  #pos(span: Span): readonly number[] {
    return [this.#toByte(span.start), this.#toByte(span.end)]
  }
}

function reportedEnd(node: DurationNode): number {
  switch (node.kind) {
    case 'NumberLiteral':
      return node.span.end
    case 'DurationCall':
      return node.args[1] ? reportedEnd(node.args[1]) : node.span.end
    case 'DurationBinary':
      return reportedEnd(node.rhs)
    case 'DurationUnary':
    case 'DurationParen':
      return reportedEnd(node.operand)
  }
}

function selectorSpan(selector: VectorSelector, before: number): Span {
  const end = Math.max(
    selector.braces?.end ?? 0,
    selector.quotedName ? 0 : (selector.name?.span.end ?? 0),
    ...[selector.offset, selector.at].map((part) =>
      part && part.span.end <= before ? part.span.end : 0,
    ),
  )
  return { start: selector.span.start, end }
}

function matcherOf(matcher: LabelMatcher): Neutral {
  return { type: matcher.op, name: matcher.name.value, value: matcher.value.value }
}

function matchingOf(expr: Binary): Neutral | undefined {
  const { matching, op } = expr
  if (isScalar(expr.lhs) || isScalar(expr.rhs)) return undefined
  const set = op === 'and' || op === 'or' || op === 'unless'
  const side = matching?.group?.side
  return {
    card: set
      ? 'many-to-many'
      : side === 'left'
        ? 'many-to-one'
        : side
          ? 'one-to-many'
          : 'one-to-one',
    on: matching?.on !== undefined,
    labels: (matching?.on ?? matching?.ignoring)?.labels.map((label) => label.value),
    include: matching?.group?.labels.map((label) => label.value),
    fillL: matching?.fill?.lhs && numberText(matching.fill.lhs.value),
    fillR: matching?.fill?.rhs && numberText(matching.fill.rhs.value),
  }
}

function isScalar(expr: Expr): boolean {
  return typeOf(expr) === 'scalar'
}

function numberText(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  return value
}
