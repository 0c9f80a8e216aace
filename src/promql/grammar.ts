import { EmbeddedActionsParser, EOF, type IToken, type TokenType, tokenMatcher } from 'chevrotain'
import type { Located } from '../text/located.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Expr, Grouping, LabelList, VectorMatching } from './ast.ts'
import type { DirectOffset } from './build-duration.ts'
import { ExprBuilder, type Frame, type Timestamp } from './build-expr.ts'
import { type BraceItem, type Braces, labelMatcher, vectorSelector } from './build-selector.ts'
import { maxDurationDepth, TooDeep } from './depth.ts'
import { describeToken } from './describe-token.ts'
import type { DurationTerm } from './duration-term.ts'
import { type ErrorContext, errorContexts } from './error-contexts.ts'
import type { LexedPromql } from './lexer.ts'
import type { ParserOptions } from './parser-options.ts'
import { spanBetween, tokenEnd, tokenSpan } from './token-span.ts'
import * as t from './tokens.ts'

/** What the grammar made of a text: the expression, where there was no problem. */
export interface GrammarResult {
  readonly expr?: Expr
  readonly problems: readonly SyntaxProblem[]
}

type GroupModifier = NonNullable<VectorMatching['group']>
type Fill = NonNullable<VectorMatching['fill']>

/** Thrown at a token that the grammar has no place for; caught where Prometheus' parser goes on. */
class Unexpected extends Error {}
/** Thrown where the text ends before Prometheus' parser has found its way back. */
class GivenUp extends Error {}

const unexpected = new Unexpected()
const givenUp = new GivenUp()
const noTerm: DurationTerm = {
  node: { kind: 'NumberLiteral', value: 0, duration: false, span: { start: 0, end: 0 } },
  reported: { start: 0, end: 0 },
  depth: 1,
}

/**
 * The grammar of PromQL. An expression is read as a flat sequence of operands, suffixes, operators and closing
 * parentheses, since people's generators nest deeply: what is open stands on the builder's stacks, not on the call
 * stack.
 *
 * Errors are those of Prometheus' parser, which is generated from an LALR(1) grammar: the first token that continues
 * no sentence is reported, in the innermost construct that has words of its own for it; reading then goes on behind
 * that construct, and tokens that do not fit there are dropped silently until one does.
 */
export class PromqlGrammar extends EmbeddedActionsParser {
  #build: ExprBuilder = new ExprBuilder({})
  #lexed: LexedPromql | undefined
  /** Tokens before the lexer's first error. */
  #count = 0
  #length = 0
  #lexErrorReported = false
  /** Nothing more is to be read. */
  #stopped = false
  /** The next token at the time of the last error: until it is consumed, further errors are silent. */
  #recoveredAt: IToken | undefined
  #durationDepth = 0
  /** The last closing token up to an index. */
  #closing = { searched: -1, end: 0 }

  constructor(validate: boolean) {
    super([...t.allTokens], { maxLookahead: 1, recoveryEnabled: false, skipValidations: !validate })
    this.performSelfAnalysis()
  }

  /** Reads the tokens of a text that is `length` long. The parser can be used again afterwards. */
  parse(lexed: LexedPromql, length: number, options: ParserOptions): GrammarResult {
    this.#build = new ExprBuilder(options)
    this.#lexed = lexed
    this.#length = length
    this.#lexErrorReported = false
    this.#stopped = false
    this.#recoveredAt = undefined
    this.#durationDepth = 0
    this.#closing = { searched: -1, end: 0 }
    const error = lexed.errors[0]
    this.#count = error?.tokensBefore ?? lexed.tokens.length
    this.input = lexed.tokens.slice(0, this.#count)
    if (this.#count === 0 && !error)
      return { problems: [{ span: { start: 0, end: 0 }, message: 'no expression found in input' }] }
    const expr = this.#run()
    this.#reportLexError()
    const { problems } = this.#build
    return expr && problems.length === 0 ? { expr, problems } : { problems }
  }

  #run(): Expr | undefined {
    try {
      this.query()
      return this.#stopped ? undefined : this.#build.finish()
    } catch (error) {
      if (error instanceof TooDeep) this.#build.report(error.span, error.message)
      else if (!(error instanceof GivenUp)) throw error
      return undefined
    }
  }

  /** query := operand (suffix | close | comma | operator operand)* */
  query: () => void = this.RULE('query', () => {
    this.#attempt(this.#readOperand)
    this.MANY(this.#continuations)
  })

  readonly #readOperand = (): void => this.SUBRULE(this.operand)
  readonly #readContinuation = (): void => this.SUBRULE(this.continuation)
  readonly #continuations = {
    GATE: (): boolean => this.#continues(),
    DEF: (): void => this.#attempt(this.#readContinuation),
  }

  continuation: () => void = this.RULE('continuation', () => {
    this.OR(this.#continuationForms)
  })

  readonly #continuationForms = [
    { ALT: (): void => this.SUBRULE(this.suffix) },
    { ALT: (): void => this.SUBRULE(this.close) },
    { ALT: (): void => this.SUBRULE(this.comma) },
    {
      ALT: (): void => {
        this.SUBRULE(this.operator)
        this.SUBRULE2(this.operand)
      },
    },
  ]

  /** operand := (sign | '(' | callee)* primary? — nothing within the parentheses of a call without arguments */
  operand: () => void = this.RULE('operand', () => {
    if (!this.RECORDING_PHASE) this.#skipToOperand()
    this.MANY(this.#openings)
    if (this.RECORDING_PHASE || !this.#emptyArguments()) this.SUBRULE(this.primary)
  })

  readonly #openings = {
    GATE: (): boolean => this.#opens(),
    DEF: (): void => {
      this.OR(this.#openingForms)
    },
  }

  readonly #openingForms = [
    {
      ALT: (): void => {
        const sign = this.CONSUME(t.Sign)
        if (!this.RECORDING_PHASE) this.#build.sign(sign)
      },
    },
    {
      ALT: (): void => {
        const paren = this.CONSUME(t.LeftParen)
        if (!this.RECORDING_PHASE) this.#build.open('paren', paren)
      },
    },
    { ALT: (): void => this.SUBRULE(this.callee) },
  ]

  /** callee := functionName '(' | aggregator groupingClause? '(' */
  callee: () => void = this.RULE('callee', () => {
    const kind = tokenMatcher(this.LA(1), t.Aggregator) ? 'aggregate' : 'call'
    const name = this.CONSUME(t.MetricName)
    const frame = this.ACTION(() => this.#build.open(kind, name))
    this.OPTION(() => {
      const grouping = this.SUBRULE(this.groupingClause)
      this.ACTION(() => {
        frame.grouping = grouping
      })
    })
    this.#skipTo(t.LeftParen)
    this.#demand(t.LeftParen)
    const open = this.CONSUME(t.LeftParen)
    this.ACTION(() => {
      frame.open = open
    })
  })

  /** primary := number | string | selector, where selector := metricName braces? | braces */
  primary: () => void = this.RULE('primary', () => {
    if (!this.RECORDING_PHASE && !this.#startsPrimary()) throw unexpected
    this.OR(this.#primaryForms)
  })

  readonly #primaryForms = [
    {
      ALT: (): void => {
        const number = this.CONSUME(t.NumberOrDuration)
        if (!this.RECORDING_PHASE) this.#build.number(number)
      },
    },
    {
      ALT: (): void => {
        const string = this.CONSUME(t.StringToken)
        if (!this.RECORDING_PHASE) this.#build.string(string)
      },
    },
    {
      ALT: (): void => {
        const name = this.CONSUME(t.MetricName)
        const braces = this.OPTION(this.#readBraces)
        if (!this.RECORDING_PHASE) this.#build.leaf(vectorSelector(name, braces))
      },
    },
    {
      ALT: (): void => {
        const braces = this.SUBRULE2(this.braces)
        if (!this.RECORDING_PHASE) this.#build.leaf(vectorSelector(undefined, braces))
      },
    },
  ]

  readonly #readBraces = (): Braces => this.SUBRULE(this.braces)

  /** braces := '{' (matcher (',' matcher)* ','?)? '}' */
  braces: () => Braces = this.RULE('braces', () => {
    const open = this.CONSUME(t.LeftBrace)
    const items: BraceItem[] = []
    this.#list(t.RightBrace, errorContexts.matcherNext, () => {
      const item = this.SUBRULE(this.matcher)
      if (item) items.push(item)
    })
    const close = this.CONSUME(t.RightBrace)
    return { items, span: spanBetween(open, close) }
  })

  /** matcher := (label | string) matcherOperator string | string */
  matcher: () => BraceItem | undefined = this.RULE('matcher', () => {
    const quoted = this.#at(t.StringToken)
    if (!quoted && this.#missing(t.Identifier, errorContexts.matcherStart)) return undefined
    const name = quoted ? this.CONSUME(t.StringToken) : this.CONSUME(t.Identifier)
    if (quoted && !this.#at(t.MatcherOperator)) return { name }
    if (this.#missing(t.MatcherOperator, errorContexts.matcherOperator)) return undefined
    const op = this.CONSUME(t.MatcherOperator)
    if (this.#missing(t.StringToken, errorContexts.matcherValue)) return undefined
    const value = this.CONSUME2(t.StringToken)
    if (this.RECORDING_PHASE) return undefined
    return { matcher: labelMatcher(name, op, value, this.#build.problems) }
  })

  /** groupingClause := ('by' | 'without') labels */
  groupingClause: () => Grouping = this.RULE('groupingClause', () => {
    const keyword = this.CONSUME(t.GroupingKeyword)
    const list = this.SUBRULE(this.labels)
    return this.ACTION(() => ({
      ...withStart(list, keyword),
      without: keyword.tokenType === t.Without,
    }))
  })

  /** labels := '(' (label (',' label)* ','?)? ')' */
  labels: () => LabelList = this.RULE('labels', () => {
    const labels: Located<string>[] = []
    if (this.#missing(t.LeftParen, errorContexts.groupingOpen))
      return { labels, span: tokenSpan(this.LA(0)) }
    const open = this.CONSUME(t.LeftParen)
    this.#list(t.RightParen, errorContexts.groupingNext, () => {
      if (this.#missing(t.GroupingLabel, errorContexts.groupingLabel)) return
      const label = this.CONSUME(t.GroupingLabel)
      this.ACTION(() => labels.push(this.#build.groupingLabel(label)))
    })
    const close = this.CONSUME(t.RightParen)
    return { labels, span: spanBetween(open, close) }
  })

  /** close := ')' groupingClause? — the clause only behind an aggregation that has none in front */
  close: () => void = this.RULE('close', () => {
    const paren = this.CONSUME(t.RightParen)
    const frame = this.ACTION(() => this.#build.frames.pop())
    const trailing = this.OPTION({
      GATE: () => frame?.kind === 'aggregate' && !frame.grouping,
      DEF: () => this.SUBRULE(this.groupingClause),
    })
    this.ACTION(() => {
      if (frame) this.#build.close(frame, paren, this.#endOfCall(frame, paren, trailing), trailing)
    })
  })

  /** comma := ',' operand? — Prometheus has words of its own for a comma without an operand */
  comma: () => void = this.RULE('comma', () => {
    const comma = this.CONSUME(t.Comma)
    const frame = this.#build.frame
    this.ACTION(() => {
      if (frame) this.#build.complete(frame)
    })
    if (this.RECORDING_PHASE || this.#startsOperand()) {
      if (frame) frame.complete = false
      this.SUBRULE(this.operand)
    } else this.#build.report(tokenSpan(comma), 'trailing commas not allowed in function call args')
  })

  /** operator := binaryOperator 'bool'? matching? fill? */
  operator: () => void = this.RULE('operator', () => {
    const operator = this.CONSUME(t.BinaryOperator)
    const bool = this.OPTION(() => this.CONSUME(t.Bool))
    const matching = this.OPTION2(() => this.SUBRULE(this.matching))
    const fill = this.OPTION3(() => this.SUBRULE(this.fill))
    this.ACTION(() => this.#build.operator(operator, bool, { ...matching, ...(fill && { fill }) }))
  })

  /** matching := ('on' | 'ignoring') labels groupModifier? */
  matching: () => VectorMatching = this.RULE('matching', () => {
    const keyword = this.CONSUME(t.MatchingKeyword)
    const list = this.SUBRULE(this.labels)
    const group = this.OPTION(() => this.SUBRULE(this.groupModifier))
    return this.ACTION(() => ({
      [keyword.tokenType === t.On ? 'on' : 'ignoring']: withStart(list, keyword),
      ...(group && { group }),
    }))
  })

  /** groupModifier := ('group_left' | 'group_right') labels? */
  groupModifier: () => GroupModifier = this.RULE('groupModifier', () => {
    const keyword = this.CONSUME(t.GroupModifier)
    let list: LabelList = { labels: [], span: tokenSpan(keyword) }
    if (this.RECORDING_PHASE || !this.#endsGroupModifier()) list = this.SUBRULE(this.labels)
    return this.ACTION((): GroupModifier => {
      const side = keyword.tokenType === t.GroupLeft ? 'left' : 'right'
      return { ...withStart(list, keyword), side }
    })
  })

  /** fill := 'fill' value | 'fill_left' value ('fill_right' value)? | 'fill_right' value ('fill_left' value)? */
  fill: () => Fill = this.RULE('fill', () =>
    this.OR<Fill>([
      {
        ALT: () => {
          this.CONSUME(t.Fill)
          const both = this.SUBRULE(this.fillValue)
          return { lhs: both, rhs: both }
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.FillLeft)
          const lhs = this.SUBRULE2(this.fillValue)
          const rhs = this.OPTION(() => {
            this.CONSUME(t.FillRight)
            return this.SUBRULE3(this.fillValue)
          })
          return rhs ? { lhs, rhs } : { lhs }
        },
      },
      {
        ALT: () => {
          this.CONSUME2(t.FillRight)
          const rhs = this.SUBRULE4(this.fillValue)
          const lhs = this.OPTION2(() => {
            this.CONSUME2(t.FillLeft)
            return this.SUBRULE5(this.fillValue)
          })
          return lhs ? { lhs, rhs } : { rhs }
        },
      },
    ]),
  )

  /** fillValue := '(' sign? number ')' */
  fillValue: () => Located<number> = this.RULE('fillValue', () => {
    this.#demand(t.LeftParen)
    this.CONSUME(t.LeftParen)
    const sign = this.OPTION(() => this.CONSUME(t.Sign))
    this.#demand(t.NumberOrDuration)
    const number = this.CONSUME(t.NumberOrDuration)
    const value = this.ACTION(() => this.#build.durations.literal(number).value)
    this.#demand(t.RightParen)
    this.CONSUME(t.RightParen)
    return {
      value: sign?.tokenType === t.Sub ? -value : value,
      span: spanBetween(sign ?? number, number),
    }
  })

  /** suffix := range | offset | at | 'anchored' | 'smoothed' */
  suffix: () => void = this.RULE('suffix', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.range) },
      { ALT: () => this.SUBRULE(this.offset) },
      { ALT: () => this.SUBRULE(this.at) },
      {
        ALT: () => {
          const extension = this.CONSUME(t.RangeExtension)
          this.ACTION(() => this.#build.extend(extension))
        },
      },
    ])
  })

  /** range := '[' duration (':' duration?)? ']' */
  range: () => void = this.RULE('range', () => {
    const open = this.CONSUME(t.LeftBracket)
    const range = this.#within(errorContexts.range, () => this.SUBRULE(this.duration))
    if (!range) return
    this.ACTION(() => this.#build.durations.checkPositive(range))
    if (this.RECORDING_PHASE || this.#at(t.Colon)) {
      this.SUBRULE(this.step, { ARGS: [open, range] })
      return
    }
    if (this.#missing(t.RightBracket, errorContexts.rangeEnd)) return
    this.#build.matrix(open, range, this.CONSUME(t.RightBracket))
  })

  /** step := ':' duration? ']' — the rest of a subquery */
  step: (open: IToken, range: DurationTerm) => void = this.RULE(
    'step',
    (open: IToken, range: DurationTerm) => {
      this.CONSUME(t.Colon)
      let step: DurationTerm | undefined
      if (!this.#at(t.RightBracket)) {
        const read = this.#within(errorContexts.step, () => this.SUBRULE(this.duration))
        if (!read) return
        this.ACTION(() => this.#build.durations.checkPositive(read))
        step = read
      }
      if (this.#missing(t.RightBracket, errorContexts.stepEnd)) return
      const close = this.CONSUME(t.RightBracket)
      this.ACTION(() => this.#build.subquery(open, range, step, close))
    },
  )

  /** offset := 'offset' (simpleOffset | duration) */
  offset: () => void = this.RULE('offset', () => {
    const keyword = this.CONSUME(t.Offset)
    const duration = this.#within(errorContexts.offset, () => {
      if (!this.RECORDING_PHASE && !this.#at(t.Sign) && !this.#startsDuration()) throw unexpected
      return this.OR([
        {
          GATE: () => this.#isSimpleOffset(),
          ALT: () => this.SUBRULE(this.simpleOffset),
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.duration) },
      ])
    })
    this.ACTION(() => {
      if (duration) this.#build.offset(keyword, duration)
    })
  })

  /** simpleOffset := sign? durationPrimary — a duration without operators, which go on with the expression */
  simpleOffset: () => DurationTerm = this.RULE('simpleOffset', () => {
    const sign = this.OPTION(() => this.CONSUME(t.Sign))
    const direct: DirectOffset = sign ? { sign } : {}
    const operand = this.SUBRULE(this.durationPrimary, { ARGS: [direct] })
    return this.ACTION(() => (sign ? this.#build.durations.unary(sign, operand) : operand))
  })

  /** duration := durationOperand (durationOperator durationOperand)* */
  duration: () => DurationTerm = this.RULE('duration', () => {
    const { durations } = this.#build
    const base = durations.height
    this.SUBRULE(this.durationOperand)
    this.MANY(() => {
      const operator = this.CONSUME(t.DurationOperator)
      this.ACTION(() => durations.operator(operator, base))
      this.SUBRULE2(this.durationOperand)
    })
    return this.ACTION(() => {
      this.#peek()
      return durations.finish(base) ?? noTerm
    })
  })

  /** durationOperand := sign* durationPrimary */
  durationOperand: () => void = this.RULE('durationOperand', () => {
    this.MANY(() => {
      const sign = this.CONSUME(t.Sign)
      this.ACTION(() => this.#build.durations.sign(sign))
    })
    const term = this.SUBRULE(this.durationPrimary, { ARGS: [undefined] })
    this.ACTION(() => this.#build.durations.push(term))
  })

  /** durationPrimary := number | queryLength | extreme | '(' duration ')' */
  durationPrimary: (direct: DirectOffset | undefined) => DurationTerm = this.RULE(
    'durationPrimary',
    (direct: DirectOffset | undefined) => {
      this.ACTION(() => {
        if (!this.#startsDuration()) throw unexpected
      })
      return this.OR([
        {
          ALT: () => {
            const number = this.CONSUME(t.NumberOrDuration)
            return this.ACTION(() => this.#build.durations.number(number, direct))
          },
        },
        { ALT: () => this.SUBRULE(this.queryLength, { ARGS: [direct] }) },
        { ALT: () => this.SUBRULE(this.extreme, { ARGS: [direct] }) },
        { ALT: () => this.SUBRULE(this.durationParen, { ARGS: [direct] }) },
      ])
    },
  )

  /** queryLength := ('step' | 'range') '(' ')' */
  queryLength: (direct: DirectOffset | undefined) => DurationTerm = this.RULE(
    'queryLength',
    (direct: DirectOffset | undefined) => {
      const name = this.CONSUME(t.QueryLength)
      this.#demand(t.LeftParen)
      this.CONSUME(t.LeftParen)
      this.#demand(t.RightParen)
      const close = this.CONSUME(t.RightParen)
      return this.ACTION(() => this.#build.durations.call(name, [], close, direct))
    },
  )

  /** extreme := ('min_of' | 'max_of') '(' duration ',' duration ')' */
  extreme: (direct: DirectOffset | undefined) => DurationTerm = this.RULE(
    'extreme',
    (direct: DirectOffset | undefined) => {
      const name = this.CONSUME(t.Extreme)
      this.#demand(t.LeftParen)
      const open = this.CONSUME(t.LeftParen)
      const first = this.#nested(open, () => this.SUBRULE(this.duration))
      this.#demand(t.Comma)
      this.CONSUME(t.Comma)
      const second = this.#nested(open, () => this.SUBRULE2(this.duration))
      this.#demand(t.RightParen)
      const close = this.CONSUME(t.RightParen)
      return this.ACTION(() => this.#build.durations.call(name, [first, second], close, direct))
    },
  )

  /** durationParen := '(' duration ')' */
  durationParen: (direct: DirectOffset | undefined) => DurationTerm = this.RULE(
    'durationParen',
    (direct: DirectOffset | undefined) => {
      const open = this.CONSUME(t.LeftParen)
      const inner = this.#nested(open, () => this.SUBRULE(this.duration))
      this.#demand(t.RightParen)
      const close = this.CONSUME(t.RightParen)
      return this.ACTION(() => this.#build.durations.paren(open, inner, close, direct))
    },
  )

  /** at := '@' (edge | sign? number) */
  at: () => void = this.RULE('at', () => {
    const keyword = this.CONSUME(t.At)
    const at = this.#within(errorContexts.at, () => this.SUBRULE(this.timestamp))
    this.ACTION(() => {
      if (at) this.#build.at(keyword, at)
    })
  })

  /** timestamp := ('start' | 'end') '(' ')' | sign? number */
  timestamp: () => Timestamp = this.RULE('timestamp', (): Timestamp => {
    if (this.#at(t.QueryEdge)) {
      const edge = this.CONSUME(t.QueryEdge)
      this.#demand(t.LeftParen)
      this.CONSUME(t.LeftParen)
      this.#demand(t.RightParen)
      const close = this.CONSUME(t.RightParen)
      return { preprocessor: edge.tokenType === t.Start ? 'start' : 'end', end: tokenEnd(close) }
    }
    const sign = this.OPTION(() => this.CONSUME(t.Sign))
    this.#demand(t.NumberOrDuration)
    const number = this.CONSUME(t.NumberOrDuration)
    return this.ACTION(() => {
      const { value } = this.#build.durations.literal(number)
      return { seconds: sign?.tokenType === t.Sub ? -value : value, end: tokenEnd(number) }
    })
  })

  /** item (',' item)* ','? up to the closing token, which stays. */
  #list(closing: TokenType, next: ErrorContext, item: () => void): void {
    if (this.RECORDING_PHASE) {
      item()
      this.CONSUME(t.Comma)
      return
    }
    while (!this.#at(closing)) {
      item()
      while (!this.#at(t.Comma) && !this.#at(closing)) {
        if (this.#isRecovering()) this.#skip()
        else this.#report(next)
      }
      if (this.#at(t.Comma)) this.CONSUME(t.Comma)
    }
  }

  /** The next token; an error of the lexer is reported when it is reached. */
  #peek(): IToken {
    const token = this.LA(1)
    if (token.tokenType === EOF) this.#reportLexError()
    return token
  }

  #at(type: TokenType): boolean {
    return tokenMatcher(this.#peek(), type)
  }

  #atEnd(): boolean {
    return this.#peek().tokenType === EOF
  }

  #reportLexError(): void {
    const error = this.#lexed?.errors[0]
    if (!error || this.#lexErrorReported) return
    this.#lexErrorReported = true
    this.#build.report(error.span, error.message)
  }

  /** Whether a token is missing here; if so, what stands there instead is reported. */
  #missing(type: TokenType, context: ErrorContext): boolean {
    if (this.RECORDING_PHASE || this.#at(type)) return false
    this.#report(context)
    return true
  }

  #demand(type: TokenType): void {
    if (!this.RECORDING_PHASE && !this.#at(type)) throw unexpected
  }

  /** Reads a construct; a token that does not fit in it is reported in the words of the construct. */
  #within<T>(context: ErrorContext, read: () => T): T | undefined {
    if (this.RECORDING_PHASE) return read()
    const { height } = this.#build.durations
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error
      this.#build.durations.cut(height)
      this.#report(context)
      return undefined
    }
  }

  #nested<T>(open: IToken, read: () => T): T {
    if (this.#durationDepth >= maxDurationDepth) throw new TooDeep(tokenSpan(open))
    this.#durationDepth++
    const value = read()
    this.#durationDepth--
    return value
  }

  #attempt(read: () => void): void {
    if (this.RECORDING_PHASE) {
      read()
      return
    }
    try {
      read()
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error
      this.#recover()
    }
  }

  #report(context: ErrorContext | undefined): void {
    const token = this.#peek()
    this.#recoveredAt = token
    const atEnd = token.tokenType === EOF
    if (atEnd && this.#lexErrorReported) return
    const what = atEnd ? 'end of input' : describeToken(token)
    const where = context ? ` in ${context.place}` : ''
    const expected = context?.expected ? `, expected ${context.expected}` : ''
    const end: Span = { start: this.#length, end: this.#length }
    this.#build.report(atEnd ? end : tokenSpan(token), `unexpected ${what}${where}${expected}`)
  }

  #isRecovering(): boolean {
    return this.#recoveredAt === this.LA(1)
  }

  /** Drops a token that does not fit behind an error. */
  #skip(): void {
    if (this.#atEnd()) throw givenUp
    this.SKIP_TOKEN()
    this.#recoveredAt = this.LA(1)
  }

  #skipTo(type: TokenType): void {
    while (!this.RECORDING_PHASE && this.#isRecovering() && !this.#at(type)) this.#skip()
  }

  #skipToOperand(): void {
    while (this.#isRecovering() && !this.#startsOperand()) this.#skip()
  }

  /** Goes back to the innermost aggregation that is open, which then has no arguments; without one, reading ends. */
  #recover(): void {
    const frame = this.#build.frames.findLast((open) => open.kind === 'aggregate')
    this.#report(frame && errorContexts.aggregation)
    this.#stopped = frame === undefined
    if (!frame) return
    this.#build.cut(frame)
    frame.args.length = 0
    frame.grouping = undefined
    this.#build.aggregate(frame, this.#lastClosing(), undefined)
  }

  /**
   * Where a call or aggregation ends. Behind an aggregation without a clause Prometheus has read one token more, and
   * takes a number there for part of it; a clause that could not be read ends at what was read last, too.
   */
  #endOfCall(frame: Frame, paren: IToken, trailing: Grouping | undefined): number {
    if (frame.kind !== 'aggregate' || frame.grouping) return tokenEnd(paren)
    if (trailing && !this.#isRecovering()) return trailing.span.end
    const paired = !trailing && this.#at(t.RightParen)
    return paired ? tokenEnd(paren) : this.#lastClosing()
  }

  /** Where the last closing bracket or number ends that was read, the next token included. */
  #lastClosing(): number {
    const tokens = this.#lexed?.tokens ?? []
    const next = this.#peek()
    let index = next.tokenType === EOF ? this.#count - 1 : indexOfToken(tokens, next)
    const from = index
    while (index > this.#closing.searched && !closers.has(tokens[index]?.tokenType ?? EOF)) index--
    const found = tokens[index]
    const end = index > this.#closing.searched && found ? tokenEnd(found) : this.#closing.end
    this.#closing = { searched: from, end }
    return end
  }

  /** Whether something may follow that belongs to the expression; at a token that may not, errors are dealt with. */
  #continues(): boolean {
    while (!this.#stopped) {
      const { frame } = this.#build
      if (this.#fits(frame)) return true
      if (!frame && this.#atEnd()) return false
      this.#build.settle()
      if (!this.#isRecovering()) this.#recover()
      else if (!frame) this.#stopped = true
      else {
        this.#build.complete(frame)
        this.#skip()
      }
    }
    return false
  }

  #fits(frame: Frame | undefined): boolean {
    const token = this.#peek()
    if (token.tokenType === t.RightParen) return frame !== undefined
    if (token.tokenType === t.Comma) return frame !== undefined && frame.kind !== 'paren'
    if (frame?.complete) return false
    return suffixes.has(token.tokenType) || tokenMatcher(token, t.BinaryOperator)
  }

  #opens(): boolean {
    const token = this.#peek()
    if (token.tokenType === t.LeftParen || tokenMatcher(token, t.Sign)) return true
    const next = this.LA(2).tokenType
    if (tokenMatcher(token, t.Aggregator))
      return next === t.LeftParen || next === t.By || next === t.Without
    const callable = token.tokenType === t.Identifier || tokenMatcher(token, t.Preprocessor)
    return callable && next === t.LeftParen
  }

  #emptyArguments(): boolean {
    const { frame } = this.#build
    if (!frame || frame.kind === 'paren') return false
    return frame.open === this.LA(0) && this.#at(t.RightParen)
  }

  #startsOperand(): boolean {
    return this.#startsPrimary() || this.#at(t.LeftParen) || this.#at(t.Sign)
  }

  #startsPrimary(): boolean {
    return (
      this.#at(t.MetricName) ||
      this.#at(t.LeftBrace) ||
      this.#at(t.NumberOrDuration) ||
      this.#at(t.StringToken)
    )
  }

  #startsDuration(): boolean {
    return (
      this.#at(t.NumberOrDuration) ||
      this.#at(t.LeftParen) ||
      this.#at(t.QueryLength) ||
      this.#at(t.Extreme)
    )
  }

  #isSimpleOffset(): boolean {
    if (!tokenMatcher(this.LA(1), t.Sign)) return !this.#at(t.LeftParen)
    return !tokenMatcher(this.LA(2), t.Sign)
  }

  /** Whether no list of labels follows `group_left`, but an operand or `fill`. */
  #endsGroupModifier(): boolean {
    if (this.#at(t.LeftParen)) return false
    return this.#startsOperand() || fills.has(this.LA(1).tokenType)
  }
}

const suffixes: ReadonlySet<TokenType> = new Set([
  t.LeftBracket,
  t.Offset,
  t.At,
  t.Anchored,
  t.Smoothed,
])

const fills: ReadonlySet<TokenType> = new Set([t.Fill, t.FillLeft, t.FillRight])

const closers: ReadonlySet<TokenType> = new Set([
  t.RightParen,
  t.RightBrace,
  t.RightBracket,
  t.NumberToken,
  t.DurationToken,
])

function indexOfToken(tokens: readonly IToken[], token: IToken): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.startOffset ?? 0) < token.startOffset) low = middle + 1
    else high = middle
  }
  return low
}

function withStart(list: LabelList, keyword: IToken): LabelList {
  return { labels: list.labels, span: { start: keyword.startOffset, end: list.span.end } }
}
