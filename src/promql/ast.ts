import type { Located } from '../text/located.ts'
import type { Span } from '../text/span.ts'

interface NodeBase {
  /** Offsets in the text of the expression. */
  readonly span: Span
}

export type MatcherOp = '=' | '!=' | '=~' | '!~'

export interface LabelMatcher extends NodeBase {
  readonly name: Located<string>
  readonly op: MatcherOp
  readonly opSpan: Span
  /** The decoded value; its span includes the quotes. */
  readonly value: Located<string>
}

export interface NumberLiteral extends NodeBase {
  readonly kind: 'NumberLiteral'
  readonly value: number
  /** Written as a duration (`5m`): the value is in seconds, and it prints as a duration again. */
  readonly duration: boolean
}

export interface StringLiteral extends NodeBase {
  readonly kind: 'StringLiteral'
  readonly value: string
}

export type DurationOp = '+' | '-' | '*' | '/' | '%' | '^'
export type DurationFunction = 'step' | 'range' | 'min_of' | 'max_of'

/** What stands in `[…]` and behind `offset`. Only `NumberLiteral` is free of `durationExpr`. */
export type DurationNode =
  | NumberLiteral
  | DurationUnary
  | DurationBinary
  | DurationCall
  | DurationParen

export interface DurationUnary extends NodeBase {
  readonly kind: 'DurationUnary'
  readonly op: '+' | '-'
  readonly opSpan: Span
  readonly operand: DurationNode
}
export interface DurationBinary extends NodeBase {
  readonly kind: 'DurationBinary'
  readonly op: DurationOp
  readonly opSpan: Span
  readonly lhs: DurationNode
  readonly rhs: DurationNode
}
export interface DurationCall extends NodeBase {
  readonly kind: 'DurationCall'
  readonly func: Located<DurationFunction>
  readonly args: readonly DurationNode[]
}
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

export interface ExtendedRange extends NodeBase {
  readonly kind: 'anchored' | 'smoothed'
}

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

export interface MatrixSelector extends NodeBase {
  readonly kind: 'MatrixSelector'
  /** Carries the modifiers that stand behind the range, as in Prometheus. */
  readonly selector: VectorSelector
  readonly range: DurationClause
  /** Place of `[…]`. */
  readonly brackets: Span
}

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

export interface Call extends NodeBase {
  readonly kind: 'Call'
  readonly func: Located<string>
  readonly args: readonly Expr[]
}

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

export interface Grouping extends NodeBase {
  readonly without: boolean
  readonly labels: readonly Located<string>[]
}

export interface Aggregate extends NodeBase {
  readonly kind: 'Aggregate'
  readonly op: Located<AggregateOp>
  readonly grouping?: Grouping
  readonly param?: Expr
  readonly expr: Expr
}

export interface Unary extends NodeBase {
  readonly kind: 'Unary'
  readonly op: '+' | '-'
  readonly opSpan: Span
  readonly expr: Expr
}

export type ArithmeticOp = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2'
export type ComparisonOp = '==' | '!=' | '<' | '<=' | '>' | '>='
export type SetOp = 'and' | 'or' | 'unless'
export type TrimOp = '</' | '>/'
export type BinaryOp = ArithmeticOp | ComparisonOp | SetOp | TrimOp

export interface LabelList extends NodeBase {
  readonly labels: readonly Located<string>[]
}

export interface VectorMatching {
  readonly on?: LabelList
  readonly ignoring?: LabelList
  readonly group?: LabelList & { readonly side: 'left' | 'right' }
  /** Values of `fill`, `fill_left`, `fill_right`. */
  readonly fill?: { readonly lhs?: Located<number>; readonly rhs?: Located<number> }
}

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

export interface Paren extends NodeBase {
  readonly kind: 'Paren'
  readonly expr: Expr
}

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
