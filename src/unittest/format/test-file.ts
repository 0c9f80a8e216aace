import type { ParsedMetric, ParsedSeries } from '../../promql/series-notation.ts'
import type { LocatedDuration, PromExpr } from '../../rules/rule-file.ts'
import type { Located } from '../../text/located.ts'
import type { SyntaxProblem } from '../../text/problem.ts'
import type { ScalarMap } from '../../text/scalar-map.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'

/** A text of the file, with the way back to its characters. */
export interface SourceText {
  readonly text: string
  /** In the file. */
  readonly span: Span
  readonly map: ScalarMap
}

/** A file of unit tests for rules, as `promtool test rules` reads it. */
export interface TestFile {
  readonly kind: 'TestFile'
  readonly source: SourceFile
  readonly span: Span
  /** Paths and patterns, relative to the file. */
  readonly ruleFiles: readonly Located<string>[]
  /** Absent: one minute; so does zero mean. */
  readonly evaluationInterval?: LocatedDuration
  readonly groupEvalOrder: readonly Located<string>[]
  readonly fuzzyCompare?: Located<boolean>
  /** The path of prometheus.yml, relative to the file: its external labels and `alert_relabel_configs` apply before routing. Not known to promtool. */
  readonly config?: Located<string>
  /** The path of alertmanager.yml, relative to the file. Not known to promtool. */
  readonly alertmanager?: Located<string>
  readonly tests: readonly TestGroup[]
  /** Not known to promtool. */
  readonly relabelTests: readonly RelabelTest[]
}

/** An item of `relabel_tests:`: what becomes of a target, or of a series, of a job. */
export interface RelabelTest {
  readonly kind: 'RelabelTest'
  readonly span: Span
  readonly name?: Located<string>
  readonly job: Located<string>
  /** The path of prometheus.yml, relative to the file. */
  readonly config: Located<string>
  /** `metric_relabel_configs` are tested, with labels of a series; else `relabel_configs`, with labels of a discovered target. */
  readonly metric: boolean
  readonly labels: readonly ExpectedLabel[]
  readonly expLabels: readonly ExpectedLabel[]
  readonly dropped: boolean
}

/** Texts of a list, and where it stands. */
export interface LocatedList {
  readonly items: readonly Located<string>[]
  readonly span: Span
}

/** Where an alert must go. */
export interface ExpectedRouting {
  readonly receivers?: LocatedList
  /** Labels; `...` for all. */
  readonly groupBy?: LocatedList
  /** Names of alerts; an empty list: nothing mutes it. */
  readonly inhibitedBy?: LocatedList
}

/** An item of `tests:`. */
export interface TestGroup {
  readonly kind: 'TestGroup'
  readonly file: TestFile
  readonly span: Span
  readonly name?: Located<string>
  readonly interval?: LocatedDuration
  /** Milliseconds since 1970. */
  readonly startTimestamp?: Located<number>
  readonly inputSeries: readonly InputSeries[]
  readonly externalLabels: readonly ExpectedLabel[]
  readonly externalUrl?: Located<string>
  readonly alertTests: readonly AlertTest[]
  readonly exprTests: readonly ExprTest[]
}

/** A label or annotation: templates do not apply. */
export interface ExpectedLabel {
  readonly name: Located<string>
  readonly value: Located<string>
}

/** An item of `input_series:`. Offsets in problems count in `notation`. */
export interface InputSeries {
  readonly span: Span
  readonly series?: SourceText
  readonly values?: SourceText
  /** `series` and `values` joined by a space, as promtool parses them. */
  readonly notation: SourceText
  /** Absent where the text is empty, a comment, of several lines, or cut short by an error of YAML. */
  readonly parsed?: ParsedSeries
  /** What is wrong in the notation; promtool finds it when it runs the test. */
  readonly errors: readonly SyntaxProblem[]
}

/** An item of `alert_rule_test:`. */
export interface AlertTest {
  readonly kind: 'AlertTest'
  readonly span: Span
  readonly evalTime?: LocatedDuration
  readonly alertname: Located<string>
  readonly expAlerts: readonly ExpectedAlert[]
}

/** An alert that must fire; `alertname` is added by the test. */
export interface ExpectedAlert {
  readonly span: Span
  readonly labels: readonly ExpectedLabel[]
  readonly annotations: readonly ExpectedLabel[]
  readonly routing?: ExpectedRouting
}

/** An item of `promql_expr_test:`. */
export interface ExprTest {
  readonly kind: 'ExprTest'
  readonly span: Span
  readonly evalTime?: LocatedDuration
  /** Its errors are found by promtool when it runs the test. */
  readonly expr?: PromExpr
  readonly expSamples: readonly ExpectedSample[]
}

/** A sample that an expression must give. */
export interface ExpectedSample {
  readonly span: Span
  /** A series in PromQL's notation; absent: no labels. */
  readonly labels?: SourceText
  readonly metric?: ParsedMetric
  /** Absent: zero. */
  readonly value?: Located<number>
  /** In the notation of input series. */
  readonly histogram?: SourceText
}
