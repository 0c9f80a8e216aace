import type { Labels } from '../../../src/model/labels.ts'
import type { Expr } from '../../../src/promql/ast.ts'
import type { SeriesValue } from '../../../src/promql/series-values.ts'

/** `clear`: drops all data. */
export interface ClearCommand {
  readonly kind: 'clear'
  readonly line: number
}

/** A line of a `load` block. */
export interface LoadedSeries {
  readonly text: string
  readonly labels: Labels
  /** One a position; the first is at time 0. */
  readonly values: readonly SeriesValue[]
  /** Start timestamp of each position, in milliseconds from the sample's own time. */
  readonly startOffsets: readonly (number | null)[]
}

/** `load 5m` or `load_with_nhcb 5m` with its series. */
export interface LoadCommand {
  readonly kind: 'load'
  readonly line: number
  readonly intervalMs: number
  /** Classic histograms are loaded once more as native ones with custom buckets. */
  readonly withNhcb: boolean
  readonly series: readonly LoadedSeries[]
  /** The lines of the block as written, `@st` lines among them. */
  readonly texts: readonly string[]
}

/** What a series is expected to have at a position. */
export interface ExpectedValue {
  readonly value: SeriesValue
  /** The histogram names its counter reset hint, so that it counts. */
  readonly hintWritten: boolean
}

/** A line of expected values. */
export interface ExpectedSeries {
  readonly text: string
  readonly labels: Labels
  readonly values: readonly ExpectedValue[]
}

/** What `msg:`, `regex:` or nothing behind an `expect` asks of a text. */
export interface TextExpectation {
  readonly match: 'any' | 'message' | 'pattern'
  readonly text: string
}

/** Start, end and step of points, in milliseconds. */
export interface TimeRange {
  readonly start: number
  readonly end: number
  readonly step: number
}

/** What the result of an `eval` must be. */
export interface Expectations {
  /** Of the deprecated `eval_fail` and its like. */
  readonly legacyMode: string | undefined
  readonly fail: (TextExpectation & { readonly legacy: boolean }) | undefined
  readonly warn: readonly TextExpectation[]
  readonly info: readonly TextExpectation[]
  readonly noWarn: boolean
  readonly noInfo: boolean
  readonly ordered: boolean
  readonly string: string | undefined
  readonly scalar: number | undefined
  readonly rangeVector: TimeRange | undefined
  readonly series: readonly ExpectedSeries[]
}

/** `eval instant` or `eval range` with its expectations. */
export interface EvalCommand {
  readonly kind: 'eval'
  readonly line: number
  readonly expr: string
  readonly ast: Expr
  /** A time in milliseconds, or those of a range query. */
  readonly when: number | TimeRange
  readonly expected: Expectations
}

/** One command of a script. */
export type Command = ClearCommand | LoadCommand | EvalCommand
