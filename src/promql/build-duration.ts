import type { IToken } from 'chevrotain'
import { parseDuration } from '../model/duration.ts'
import { parseNumber } from '../model/go-number.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { DurationClause, DurationFunction, DurationOp, NumberLiteral } from './ast.ts'
import { maxDepth, TooDeep } from './depth.ts'
import {
  applyDurationOp,
  type DurationTerm,
  exceedsDuration,
  secondsToMs,
} from './duration-term.ts'
import { binaryPrecedence, PrecedenceStack } from './precedence.ts'
import { spanBetween, tokenSpan } from './token-span.ts'
import * as t from './tokens.ts'

/** How a duration stands behind `offset`: by itself, or behind one sign; errors are then placed differently. */
export interface DirectOffset {
  readonly sign?: IToken
}

const nowhere: Span = { start: 0, end: 0 }
const notEnabled = 'experimental duration expression is not enabled'

/** Puts durations together and reports what is wrong with them. */
export class DurationBuilder {
  readonly #enabled: boolean
  readonly #problems: SyntaxProblem[]
  readonly #stack = new PrecedenceStack<DurationTerm, IToken, IToken>({
    unary: (sign, operand) => this.unary(sign, operand),
    binary: (operator, lhs, rhs) => this.#binary(operator, lhs, rhs),
  })

  constructor(enabled: boolean, problems: SyntaxProblem[]) {
    this.#enabled = enabled
    this.#problems = problems
  }

  get height(): number {
    return this.#stack.height
  }

  /** Forgets what is open above a height. */
  cut(height: number): void {
    this.#stack.cut(height, 0)
  }

  sign(token: IToken): void {
    this.#stack.prefix(token)
  }

  push(term: DurationTerm): void {
    this.#stack.push(term)
  }

  operator(token: IToken, base: number): void {
    this.#stack.infix(token, binaryPrecedence[token.image as DurationOp], base)
  }

  finish(base: number): DurationTerm | undefined {
    this.#stack.fold(base)
    return this.#stack.pop()
  }

  /** A number token anywhere in an expression. */
  literal(token: IToken): NumberLiteral {
    const duration = token.tokenType === t.DurationToken
    const value = duration ? this.#durationValue(token) : this.#numberValue(token)
    return { kind: 'NumberLiteral', value, duration, span: tokenSpan(token) }
  }

  /** A number token within a duration. */
  number(token: IToken, direct: DirectOffset | undefined): DurationTerm {
    const node = this.literal(token)
    let literal = node.value
    let reported = node.span
    if (exceedsDuration(literal)) {
      this.#report(direct?.sign ? tokenSpan(direct.sign) : node.span, 'duration out of range')
      literal = 0
      reported = nowhere
    }
    return { node, literal, seconds: literal, reported, depth: 1 }
  }

  unary(sign: IToken, operand: DurationTerm): DurationTerm {
    const negative = sign.tokenType === t.Sub
    const span = { start: sign.startOffset, end: operand.node.span.end }
    const seconds = operand.seconds === undefined || !negative ? operand.seconds : -operand.seconds
    const reported = {
      start: operand.literal === undefined && !negative ? operand.reported.start : span.start,
      end: operand.reported.end,
    }
    const shared = {
      ...(operand.literal === undefined ? {} : { literal: seconds ?? 0 }),
      ...(seconds === undefined ? {} : { seconds }),
      reported,
    }
    const { node } = operand
    if (node.kind === 'NumberLiteral')
      return {
        ...shared,
        node: { ...node, value: negative ? -node.value : node.value, span },
        depth: operand.depth,
      }
    const depth = this.#deeper(operand.depth, span)
    const op = negative ? '-' : '+'
    return {
      ...shared,
      node: { kind: 'DurationUnary', op, opSpan: tokenSpan(sign), operand: node, span },
      depth,
    }
  }

  call(
    name: IToken,
    args: readonly DurationTerm[],
    close: IToken,
    direct: DirectOffset | undefined,
  ): DurationTerm {
    const span = spanBetween(name, close)
    const reported = {
      start: args[0]?.reported.start ?? span.start,
      end: args[1]?.reported.end ?? span.end,
    }
    this.#experimental(
      direct?.sign ? { start: direct.sign.startOffset, end: reported.end } : reported,
    )
    const func = name.image.toLowerCase() as DurationFunction
    return {
      node: {
        kind: 'DurationCall',
        func: { value: func, span: tokenSpan(name) },
        args: args.map((arg) => arg.node),
        span,
      },
      ...constant(extreme(func, args)),
      reported,
      depth: this.#deeper(Math.max(0, ...args.map((arg) => arg.depth)), span),
    }
  }

  paren(
    open: IToken,
    inner: DurationTerm,
    close: IToken,
    direct: DirectOffset | undefined,
  ): DurationTerm {
    if (!direct) this.#experimental(inner.reported)
    const span = spanBetween(open, close)
    return {
      ...inner,
      node: { kind: 'DurationParen', operand: inner.node, span },
      depth: this.#deeper(inner.depth, span),
    }
  }

  /** Reports a range or step that is a number and not above zero. */
  checkPositive(term: DurationTerm): void {
    if (term.literal !== undefined && term.literal <= 0)
      this.#report(term.reported, 'duration must be greater than 0')
  }

  /** The clause that a duration makes; its span begins at `start`. */
  clause(term: DurationTerm, start: number): DurationClause {
    const span = { start, end: term.node.span.end }
    if (term.seconds === undefined) return { value: term.node, span }
    return { value: term.node, ms: secondsToMs(term.seconds), span }
  }

  #binary(operator: IToken, lhs: DurationTerm, rhs: DurationTerm): DurationTerm {
    const op = operator.image as DurationOp
    this.#experimental(lhs.reported)
    const span = { start: lhs.node.span.start, end: rhs.node.span.end }
    const node = {
      kind: 'DurationBinary',
      op,
      opSpan: tokenSpan(operator),
      lhs: lhs.node,
      rhs: rhs.node,
      span,
    } as const
    const depth = this.#deeper(Math.max(lhs.depth, rhs.depth), span)
    if ((op === '/' || op === '%') && rhs.literal === 0) {
      this.#report(tokenSpan(operator), op === '/' ? 'division by zero' : 'modulo by zero')
      return { node, literal: 0, seconds: 0, reported: nowhere, depth }
    }
    const reported = { start: lhs.reported.start, end: rhs.reported.end }
    const known = lhs.seconds !== undefined && rhs.seconds !== undefined
    const value = known ? applyDurationOp(op, lhs.seconds, rhs.seconds) : undefined
    return { node, ...constant(value), reported, depth }
  }

  #durationValue(token: IToken): number {
    const parsed = parseDuration(token.image)
    if ('ms' in parsed) return parsed.ms / 1000
    this.#report(tokenSpan(token), parsed.error)
    return 0
  }

  #numberValue(token: IToken): number {
    const parsed = parseNumber(token.image)
    if ('value' in parsed) return parsed.value
    this.#report(tokenSpan(token), `error parsing number: ${parsed.error}`)
    return parsed.error.endsWith('out of range') ? Number.POSITIVE_INFINITY : 0
  }

  #experimental(span: Span): void {
    if (!this.#enabled) this.#report(span, notEnabled)
  }

  #deeper(depth: number, span: Span): number {
    if (depth >= maxDepth) throw new TooDeep({ start: span.start, end: span.start + 1 })
    return depth + 1
  }

  #report(span: Span, message: string): void {
    this.#problems.push({ span, message })
  }
}

function constant(seconds: number | undefined): { seconds?: number } {
  return seconds === undefined ? {} : { seconds }
}

function extreme(func: DurationFunction, args: readonly DurationTerm[]): number | undefined {
  const [first, second] = args
  if (first?.seconds === undefined || second?.seconds === undefined) return undefined
  return func === 'min_of'
    ? Math.min(first.seconds, second.seconds)
    : Math.max(first.seconds, second.seconds)
}
