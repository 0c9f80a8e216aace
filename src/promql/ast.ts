import type { MatchType } from '../model/matcher.ts'
import type { Located } from '../text/located.ts'
import type { Span } from '../text/span.ts'

interface NodeBase {
  /** Offsets in the text of the expression. */
  readonly span: Span
}

/** How a matcher compares a label with its value. */
export type MatcherOp = MatchType

/** `job="api"` in the braces of a selector. */
export interface LabelMatcher extends NodeBase {
  readonly name: Located<string>
  readonly op: MatcherOp
  readonly opSpan: Span
  /** The decoded value; its span includes the quotes. */
  readonly value: Located<string>
}

/** A number, or a duration that stands for its seconds. */
export interface NumberLiteral extends NodeBase {
  readonly kind: 'NumberLiteral'
  readonly value: number
  /** Written as a duration (`5m`): the value is in seconds, and it prints as a duration again. */
  readonly duration: boolean
}

/** A text; the value is decoded. */
export interface StringLiteral extends NodeBase {
  readonly kind: 'StringLiteral'
  readonly value: string
}

/** Arithmetic between durations. */
export type DurationOp = '+' | '-' | '*' | '/' | '%' | '^'
/** Functions that durations may call. */
export type DurationFunction = 'step' | 'range' | 'min_of' | 'max_of'

/** What stands in `[…]` and behind `offset`. Only `NumberLiteral` is free of `durationExpr`. */
export type DurationNode =
  | NumberLiteral
  | DurationUnary
  | DurationBinary
  | DurationCall
  | DurationParen

/** `-5m` */
export interface DurationUnary extends NodeBase {
  readonly kind: 'DurationUnary'
  readonly op: '+' | '-'
  readonly opSpan: Span
  readonly operand: DurationNode
}
/** `5m * 2` */
export interface DurationBinary extends NodeBase {
  readonly kind: 'DurationBinary'
  readonly op: DurationOp
  readonly opSpan: Span
  readonly lhs: DurationNode
  readonly rhs: DurationNode
}
/** `step()`, `max_of(1m, step())` */
export interface DurationCall extends NodeBase {
  readonly kind: 'DurationCall'
  readonly func: Located<DurationFunction>
  readonly args: readonly DurationNode[]
}
/** `(5m)` */
export interface DurationParen extends NodeBase {
  readonly kind: 'DurationParen'
  readonly operand: DurationNode
}

/** A length of time in an expression. */
export interface DurationClause extends NodeBase {
  /** Milliseconds, where it is a constant that the parser can know. */
  readonly ms?: number
  readonly value: DurationNode
}

/** `offset 5m`; the span covers the keyword too. */
export type Offset = DurationClause

/** `@ 1234.5`, `@ start()`, `@ end()`. */
export interface AtModifier extends NodeBase {
  /** Milliseconds since the epoch. */
  readonly ms?: number
  readonly preprocessor?: 'start' | 'end'
}

/** `anchored` or `smoothed` behind a range; the span is that of the word. */
export interface ExtendedRange extends NodeBase {
  readonly kind: 'anchored' | 'smoothed'
}

/** `up{job="api"} offset 5m`: the newest sample of each series. */
export interface VectorSelector extends NodeBase {
  readonly kind: 'VectorSelector'
  /** The metric name, from the identifier or from a bare quoted string in the braces; not from a `__name__` matcher. */
  readonly name?: Located<string>
  /** The name was given as a quoted string inside the braces. */
  readonly quotedName: boolean
  /** As written; the name is not among them. */
  readonly matchers: readonly LabelMatcher[]
  /** Place of `{…}`, where written. */
  readonly braces?: Span
  readonly offset?: Offset
  readonly at?: AtModifier
  readonly extended?: ExtendedRange
}

/** `up[5m]`: the samples of a range of time. */
export interface MatrixSelector extends NodeBase {
  readonly kind: 'MatrixSelector'
  /** Carries the modifiers that stand behind the range, as in Prometheus. */
  readonly selector: VectorSelector
  readonly range: DurationClause
  /** Place of `[…]`. */
  readonly brackets: Span
}

/** `(…)[30m:1m]`: an expression evaluated again and again over a range of time. */
export interface Subquery extends NodeBase {
  readonly kind: 'Subquery'
  readonly expr: Expr
  readonly range: DurationClause
  /** Absent: the global evaluation interval. */
  readonly step?: DurationClause
  /** Place of `[…]`. */
  readonly brackets: Span
  readonly offset?: Offset
  readonly at?: AtModifier
}

/** `rate(x[5m])` */
export interface Call extends NodeBase {
  readonly kind: 'Call'
  readonly func: Located<string>
  readonly args: readonly Expr[]
}

/** The aggregation operators, in lower case. */
export type AggregateOp =
  | 'sum'
  | 'avg'
  | 'count'
  | 'min'
  | 'max'
  | 'group'
  | 'stddev'
  | 'stdvar'
  | 'topk'
  | 'bottomk'
  | 'count_values'
  | 'quantile'
  | 'limitk'
  | 'limit_ratio'

/** `by (job)` or `without (job)`; the span covers the keyword too. */
export interface Grouping extends NodeBase {
  readonly without: boolean
  readonly labels: readonly Located<string>[]
}

/** `sum by (job) (x)`; `param` is the first argument of those that take two. */
export interface Aggregate extends NodeBase {
  readonly kind: 'Aggregate'
  readonly op: Located<AggregateOp>
  readonly grouping?: Grouping
  readonly param?: Expr
  readonly expr: Expr
}

/** `-x` */
export interface Unary extends NodeBase {
  readonly kind: 'Unary'
  readonly op: '+' | '-'
  readonly opSpan: Span
  readonly expr: Expr
}

/** Operators that compute. */
export type ArithmeticOp = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2'
/** Operators that filter, or give 0 and 1 with `bool`. */
export type ComparisonOp = '==' | '!=' | '<' | '<=' | '>' | '>='
/** Operators between sets of series. */
export type SetOp = 'and' | 'or' | 'unless'
/** Operators that cut the buckets of a native histogram. */
export type TrimOp = '</' | '>/'
/** All operators with two sides. */
export type BinaryOp = ArithmeticOp | ComparisonOp | SetOp | TrimOp

/** `on (job)`, `group_left (team)`: a keyword with its labels. */
export interface LabelList extends NodeBase {
  readonly labels: readonly Located<string>[]
}

/** How the series of two sides find each other. */
export interface VectorMatching {
  readonly on?: LabelList
  readonly ignoring?: LabelList
  readonly group?: LabelList & { readonly side: 'left' | 'right' }
  /** Values of `fill`, `fill_left`, `fill_right`. */
  readonly fill?: { readonly lhs?: Located<number>; readonly rhs?: Located<number> }
}

/** `a / on (job) b` */
export interface Binary extends NodeBase {
  readonly kind: 'Binary'
  readonly op: BinaryOp
  readonly opSpan: Span
  readonly lhs: Expr
  readonly rhs: Expr
  /** Place of the `bool` modifier. */
  readonly bool?: Span
  readonly matching?: VectorMatching
}

/** An expression in parentheses. */
export interface Paren extends NodeBase {
  readonly kind: 'Paren'
  readonly expr: Expr
}

/** Any expression. */
export type Expr =
  | NumberLiteral
  | StringLiteral
  | VectorSelector
  | MatrixSelector
  | Subquery
  | Call
  | Aggregate
  | Unary
  | Binary
  | Paren

/** The types of PromQL values. */
export type ValueType = 'scalar' | 'string' | 'vector' | 'matrix' | 'none'
