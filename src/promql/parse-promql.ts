import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Expr, ValueType } from './ast.ts'

/** What Prometheus has off unless a feature flag turns it on. */
export interface ParserOptions {
  /** `promql-experimental-functions` */
  readonly experimentalFunctions?: boolean
  /** On in the binaries of Prometheus since 3.14 (`promql-duration-expr` before). */
  readonly durationExpr?: boolean
  /** `promql-extended-range-selectors`: `anchored`, `smoothed` */
  readonly extendedRangeSelectors?: boolean
  /** `promql-binop-fill-modifiers`: `fill`, `fill_left`, `fill_right` */
  readonly binopFillModifiers?: boolean
}

/** The outcome of parsing: an AST where the text is accepted or only its types are wrong, and every problem found. */
export interface ParsedExpr {
  readonly ast?: Expr
  /** Type of the whole expression; absent where there are problems. */
  readonly type?: ValueType
  readonly problems: readonly SyntaxProblem[]
  /** Spans of `# …` comments. */
  readonly comments: readonly Span[]
}

/** Parses and type-checks an expression as Prometheus 3.14 does. Never throws. */
export function parsePromql(_text: string, _options: ParserOptions): ParsedExpr {
  throw new Error('replaced by the parser')
}
