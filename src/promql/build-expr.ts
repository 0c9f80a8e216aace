import type { IToken } from 'chevrotain'
import { goQuote } from '../model/go-quote.ts'
import { isValidLabelName } from '../model/metric-name.ts'
import { isBefore } from '../model/target-version.ts'
import type { Located } from '../text/located.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import {
  formatHugeSeconds,
  isPlainOffset,
  type ModifierChange,
  secondsToTimestamp,
  selectorOf,
  withExtension,
  withModifier,
} from './apply-modifier.ts'
import type {
  Aggregate,
  AggregateOp,
  AtModifier,
  Binary,
  BinaryOp,
  Call,
  Expr,
  ExtendedRange,
  Grouping,
  MatrixSelector,
  StringLiteral,
  Subquery,
  Unary,
  VectorMatching,
  VectorSelector,
} from './ast.ts'
import { DurationBuilder } from './build-duration.ts'
import { labelName } from './build-selector.ts'
import { maxDepth, TooDeep } from './depth.ts'
import type { DurationTerm } from './duration-term.ts'
import { functionSignature } from './functions.ts'
import type { ParserOptions } from './parser-options.ts'
import { binaryPrecedence, PrecedenceStack } from './precedence.ts'
import { reportedSpan } from './reported-span.ts'
import { spanBetween, tokenSpan } from './token-span.ts'
import * as t from './tokens.ts'
import { unquote } from './unquote.ts'

/** An expression with the number of nodes from it to its farthest leaf. */
interface Term {
  readonly expr: Expr
  readonly depth: number
}

/** A binary operator with its modifiers, until both operands are there. */
interface Operator {
  readonly op: BinaryOp
  readonly opSpan: Span
  readonly bool: Span | undefined
  readonly matching: VectorMatching
}

/** A parenthesis that is open: around an expression, or around the arguments of a call or an aggregation. */
export interface Frame {
  readonly kind: 'paren' | 'call' | 'aggregate'
  /** The function, the aggregator, or the parenthesis itself. */
  readonly head: IToken
  /** Operators and terms below. */
  readonly height: number
  readonly size: number
  readonly args: Term[]
  grouping: Grouping | undefined
  open: IToken | undefined
  /** The last argument is complete: only `,` and `)` may follow. */
  complete: boolean
}

/** `@ 5` or `@ start()`. */
export interface Timestamp {
  readonly seconds?: number
  readonly preprocessor?: 'start' | 'end'
  readonly end: number
}

const modified =
  'must be preceded by an instant vector selector or range vector selector or a subquery'
const onlySelectors = 'ranges only allowed for vector selectors'

const parameterized: ReadonlySet<string> = new Set([
  'topk',
  'bottomk',
  'limitk',
  'limit_ratio',
  'quantile',
  'count_values',
])

/**
 * Builds the tree from what the grammar reads, and reports what Prometheus reports at that time, before types are
 * checked. What is open is on a stack of frames, operands and operators on a precedence stack.
 */
export class ExprBuilder {
  readonly problems: SyntaxProblem[] = []
  readonly durations: DurationBuilder
  readonly frames: Frame[] = []
  readonly #options: ParserOptions
  /** Ranges over something that is no selector. */
  readonly #broken = new Set<Expr>()
  readonly #stack = new PrecedenceStack<Term, IToken, Operator>({
    unary: (sign, operand) => this.#unary(sign, operand),
    binary: (operator, lhs, rhs) => this.#binary(operator, lhs, rhs),
  })

  constructor(options: ParserOptions) {
    this.#options = options
    this.durations = new DurationBuilder(options.durationExpr === true, this.problems)
  }

  /** The frame that is open innermost. */
  get frame(): Frame | undefined {
    return this.frames[this.frames.length - 1]
  }

  report(span: Span, message: string): undefined {
    this.problems.push({ span, message })
  }

  /** The whole expression, after the last token. */
  finish(): Expr | undefined {
    this.#stack.fold(0)
    return this.#stack.pop()?.expr
  }

  leaf(expr: Expr): undefined {
    this.#stack.push({ expr, depth: 1 })
  }

  number(token: IToken): undefined {
    this.leaf(this.durations.literal(token))
  }

  string(token: IToken): undefined {
    const literal: StringLiteral = {
      kind: 'StringLiteral',
      value: unquote(token.image) ?? '',
      span: tokenSpan(token),
    }
    this.leaf(literal)
  }

  sign(token: IToken): undefined {
    this.#stack.prefix(token)
  }

  operator(token: IToken, bool: IToken | undefined, matching: VectorMatching): undefined {
    const op = token.image.toLowerCase() as BinaryOp
    const base = this.frame?.height ?? 0
    this.#stack.infix(
      { op, opSpan: tokenSpan(token), bool: bool && tokenSpan(bool), matching },
      binaryPrecedence[op],
      base,
    )
  }

  open(kind: Frame['kind'], head: IToken): Frame {
    const { height, size } = this.#stack
    const frame: Frame = {
      kind,
      head,
      height,
      size,
      args: [],
      grouping: undefined,
      open: undefined,
      complete: false,
    }
    this.frames.push(frame)
    return frame
  }

  /** Completes the operators that wait where the expression stands. */
  settle(): undefined {
    this.#stack.fold(this.frame?.height ?? 0)
  }

  /** Ends the argument, or the operators waiting in a parenthesis. */
  complete(frame: Frame): undefined {
    this.#stack.fold(frame.height)
    if (frame.kind === 'paren') return
    if (this.#stack.size > frame.size) {
      const term = this.#stack.pop()
      if (term) frame.args.push(term)
    }
    frame.complete = true
  }

  /** Closes a frame; `end` is where an aggregation ends for Prometheus. */
  close(frame: Frame, close: IToken, end: number, trailing: Grouping | undefined): undefined {
    this.complete(frame)
    if (frame.kind === 'paren') {
      const term = this.#stack.pop()
      const span = spanBetween(frame.head, close)
      if (term) this.#push({ kind: 'Paren', expr: term.expr, span }, term.depth)
    } else if (frame.kind === 'call') this.#call(frame, close)
    else this.aggregate(frame, end, trailing)
  }

  /** Drops what is above a frame, the frame included. */
  cut(frame: Frame): undefined {
    this.frames.length = this.frames.indexOf(frame)
    this.#stack.cut(frame.height, frame.size)
  }

  /** An aggregation whose arguments are known; `end` is where it ends for Prometheus. */
  aggregate(frame: Frame, end: number, trailing: Grouping | undefined): undefined {
    const op = frame.head.image.toLowerCase() as AggregateOp
    const span = { start: frame.head.startOffset, end }
    const { args } = frame
    const wanted = parameterized.has(op) ? 2 : 1
    this.#checkAggregate(op, span, args.length, wanted)
    const [first, second] = args
    const expr = wanted === 2 ? second : first
    const grouping = frame.grouping ?? trailing
    const node: Aggregate = {
      kind: 'Aggregate',
      op: { value: op, span: tokenSpan(frame.head) },
      ...(grouping && { grouping }),
      ...(wanted === 2 && first && { param: first.expr }),
      expr: expr?.expr ?? emptyNumber(span.start),
      span,
    }
    this.#push(node, deepest(args))
  }

  groupingLabel(token: IToken): Located<string> {
    const value = labelName(token)
    const span = tokenSpan(token)
    if (token.tokenType === t.StringToken && !isValidLabelName(value, 'utf8'))
      this.report(span, `invalid label name for grouping: ${goQuote(value)}`)
    return { value, span }
  }

  matrix(open: IToken, range: DurationTerm, close: IToken): undefined {
    const brackets = spanBetween(open, close)
    const term = this.#stack.pop()
    if (!term) return
    const { expr } = term
    if (expr.kind !== 'VectorSelector') this.report(brackets, onlySelectors)
    else if (expr.offset && 'ms' in expr.offset && isPlainOffset(expr.offset))
      this.#refuseModifiers(expr, brackets)
    else if (expr.at && expr.at.ms !== undefined)
      this.report(brackets, 'no @ modifiers allowed before range')
    const node: MatrixSelector = {
      kind: 'MatrixSelector',
      selector: expr.kind === 'VectorSelector' ? expr : emptySelector(expr.span),
      range: this.durations.clause(range, range.node.span.start),
      brackets,
      span: { start: expr.span.start, end: brackets.end },
    }
    if (expr.kind !== 'VectorSelector') this.#broken.add(node)
    this.#push(node, Math.max(term.depth, range.depth))
  }

  subquery(
    open: IToken,
    range: DurationTerm,
    step: DurationTerm | undefined,
    close: IToken,
  ): undefined {
    const term = this.#stack.pop()
    if (!term) return
    const brackets = spanBetween(open, close)
    const node: Subquery = {
      kind: 'Subquery',
      expr: term.expr,
      range: this.durations.clause(range, range.node.span.start),
      ...(step && { step: this.durations.clause(step, step.node.span.start) }),
      brackets,
      span: { start: term.expr.span.start, end: brackets.end },
    }
    this.#push(node, Math.max(term.depth, range.depth, step?.depth ?? 0))
  }

  offset(keyword: IToken, duration: DurationTerm): undefined {
    const offset = this.durations.clause(duration, keyword.startOffset)
    this.#modify(offset.span.end, (target) => {
      if (target === undefined) return `offset modifier ${modified}`
      const known = target.offset && (target.offset.ms !== 0 || !isPlainOffset(target.offset))
      return known ? 'offset may not be set multiple times' : { offset }
    })
  }

  at(keyword: IToken, timestamp: Timestamp): undefined {
    const { seconds, preprocessor, end } = timestamp
    if (seconds !== undefined && !(Math.abs(seconds) < 2 ** 63)) this.#outOfBounds(seconds)
    const span = { start: keyword.startOffset, end }
    const at: AtModifier =
      seconds === undefined
        ? { span, ...(preprocessor && { preprocessor }) }
        : { span, ms: secondsToTimestamp(seconds) }
    this.#modify(end, (target) => {
      if (target === undefined) return `@ modifier ${modified}`
      return target.at ? '@ <timestamp> may not be set multiple times' : { at }
    })
  }

  extend(token: IToken): undefined {
    const kind = token.tokenType === t.Anchored ? 'anchored' : 'smoothed'
    const extended: ExtendedRange = { kind, span: tokenSpan(token) }
    const term = this.#stack.top
    if (!term) return
    const { expr, depth } = term
    const problem = this.#extensionProblem(expr, kind)
    if (problem) return this.report(reportedSpan(expr), problem)
    if (this.#broken.has(expr)) return
    this.#stack.pop()
    this.#stack.push({ expr: withExtension(expr, extended), depth })
  }

  #extensionProblem(expr: Expr, kind: ExtendedRange['kind']): string | undefined {
    if (!this.#options.extendedRangeSelectors)
      return `${kind} modifier is experimental and not enabled`
    if (expr.kind === 'Subquery') return `${kind} modifier is not supported for subqueries`
    if (this.#broken.has(expr)) return undefined
    const selector = selectorOf(expr)
    if (!selector) return `${kind} modifier not implemented`
    return selector.extended && selector.extended.kind !== kind
      ? 'anchored and smoothed modifiers cannot be used together'
      : undefined
  }

  #refuseModifiers(expr: VectorSelector, brackets: Span): undefined {
    if (expr.offset?.ms !== 0) this.report(brackets, 'no offset modifiers allowed before range')
    else if (expr.at?.ms !== undefined) this.report(brackets, 'no @ modifiers allowed before range')
  }

  #outOfBounds(seconds: number): undefined {
    const term = this.#stack.top
    if (term)
      this.report(
        reportedSpan(term.expr),
        `timestamp out of bounds for @ modifier: ${formatHugeSeconds(seconds)}`,
      )
  }

  /** Puts a modifier on the last term, or reports why it does not fit there. */
  #modify(
    end: number,
    change: (target: VectorSelector | Subquery | undefined) => string | ModifierChange,
  ): undefined {
    const term = this.#stack.top
    if (!term) return
    const { expr, depth } = term
    if (this.#broken.has(expr)) return this.report(reportedSpan(expr), onlySelectors)
    const outcome = change(expr.kind === 'Subquery' ? expr : selectorOf(expr))
    if (typeof outcome === 'string') return this.report(reportedSpan(expr), outcome)
    this.#stack.pop()
    this.#stack.push({ expr: withModifier(expr, outcome, end), depth })
  }

  #call(frame: Frame, close: IToken): undefined {
    const name = frame.head.image
    const span = tokenSpan(frame.head)
    const signature = functionSignature(name)
    const { target } = this.#options
    const gone = signature?.until !== undefined && !(target && isBefore(target, signature.until))
    if (!signature || gone) this.report(span, `unknown function with name ${goQuote(name)}`)
    else if (signature.experimental && !this.#options.experimentalFunctions)
      this.report(span, `function ${goQuote(name)} is not enabled`)
    const node: Call = {
      kind: 'Call',
      func: { value: name, span },
      args: frame.args.map((arg) => arg.expr),
      span: spanBetween(frame.head, close),
    }
    this.#push(node, deepest(frame.args))
  }

  #checkAggregate(op: AggregateOp, span: Span, given: number, wanted: number): undefined {
    if (given === 0) return this.report(span, 'no arguments for aggregate expression provided')
    const experimental = op === 'limitk' || op === 'limit_ratio'
    if (experimental && !this.#options.experimentalFunctions)
      return this.report(
        span,
        `${op}() is experimental and must be enabled with --enable-feature=promql-experimental-functions`,
      )
    if (given !== wanted)
      this.report(
        span,
        `wrong number of arguments for aggregate expression provided, expected ${wanted}, got ${given}`,
      )
  }

  #unary(sign: IToken, operand: Term): Term {
    const op = sign.tokenType === t.Sub ? '-' : '+'
    const { expr } = operand
    const span = { start: sign.startOffset, end: expr.span.end }
    if (expr.kind === 'NumberLiteral')
      return { expr: { ...expr, value: op === '-' ? -expr.value : expr.value, span }, depth: 1 }
    const node: Unary = { kind: 'Unary', op, opSpan: tokenSpan(sign), expr, span }
    return this.#term(node, operand.depth)
  }

  #binary(operator: Operator, lhs: Term, rhs: Term): Term {
    const { op, opSpan, bool, matching } = operator
    const used = matching.on || matching.ignoring || matching.fill
    const span = { start: lhs.expr.span.start, end: rhs.expr.span.end }
    const node: Binary = {
      kind: 'Binary',
      op,
      opSpan,
      lhs: lhs.expr,
      rhs: rhs.expr,
      ...(bool && { bool }),
      ...(used && { matching }),
      span,
    }
    if (matching.fill && !this.#options.binopFillModifiers)
      this.report(reportedSpan(node), 'binop fill modifiers are experimental and not enabled')
    return this.#term(node, Math.max(chainDepth(lhs), rhs.depth))
  }

  #push(expr: Expr, below: number): undefined {
    this.#stack.push(this.#term(expr, below))
  }

  #term(expr: Expr, below: number): Term {
    if (below >= maxDepth) throw new TooDeep(firstCharacter(expr.span))
    return { expr, depth: below + 1 }
  }
}

/** A chain of operators is one level, however long it is. */
function chainDepth(lhs: Term): number {
  return lhs.expr.kind === 'Binary' ? lhs.depth - 1 : lhs.depth
}

function deepest(terms: readonly Term[]): number {
  let depth = 0
  for (const term of terms) depth = Math.max(depth, term.depth)
  return depth
}

function firstCharacter(span: Span): Span {
  return { start: span.start, end: span.start + 1 }
}

function emptyNumber(at: number): Expr {
  return { kind: 'NumberLiteral', value: 0, duration: false, span: { start: at, end: at } }
}

function emptySelector(span: Span): VectorSelector {
  return { kind: 'VectorSelector', quotedName: false, matchers: [], span }
}
