import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** A place in a file. */
export interface Place {
  readonly file: SourceFile
  readonly span: Span
}

/** Name and value. */
export interface Field {
  readonly name: string
  readonly value: string
}

/** The outcome of running one test file. */
export interface FileVerdict {
  readonly source: SourceFile
  readonly passed: boolean
  /** The file and all its rule files could be loaded; else no group is run. */
  readonly loaded: boolean
  /** Errors and warnings that are no failed assertion: of reading the files, of tests that prove nothing, notices. */
  readonly diagnostics: readonly Diagnostic[]
  /** Patterns of `rule_files` that match nothing, with the folder of the test file in front, as promtool warns of them. */
  readonly unmatched: readonly string[]
  /** What the filter leaves, of all that the file has. */
  readonly selected: TestCount
  readonly total: TestCount
  readonly groups: readonly GroupVerdict[]
  /** All rules that the tests load, in order. */
  readonly rules: readonly TestedRule[]
  /** Wall time in milliseconds. */
  readonly durationMs: number
}

/** Numbers of groups and assertions. */
export interface TestCount {
  readonly groups: number
  readonly assertions: number
}

/** A rule that a test file loads. */
export interface TestedRule extends Place {
  readonly kind: 'alert' | 'record'
  readonly name: string
  /** Name of its rule group. */
  readonly group: string
  /** It gave a sample in any group: the alert was pending or firing, the series was recorded. */
  readonly active: boolean
  /** The alert fired in any group. */
  readonly fired: boolean
  /** An assertion names the alert, or reads the recorded series. */
  readonly asserted: boolean
}

/** The outcome of one item of `tests:`. */
export interface GroupVerdict {
  /** `name:`, or empty. */
  readonly name: string
  /** Counts from 0. */
  readonly index: number
  readonly place: Place
  readonly passed: boolean
  /** Rules that failed to evaluate; nothing is asserted after the time of the first failure. */
  readonly ruleFailures: readonly RuleFailureVerdict[]
  /** Input that cannot be used, in the words of promtool; nothing is run then. */
  readonly errors: readonly string[]
  /** Not run: a group before it failed, and that was to end the run. */
  readonly skipped?: true
  readonly assertions: readonly AssertionVerdict[]
  /** The group passes under the semantics of this other major version of Prometheus, and fails under the chosen one. */
  readonly passesUnder?: '2' | '3'
  /** The outcome depends on the order in which rule groups are evaluated, which promtool leaves to chance. */
  readonly dependsOnOrder: boolean
  readonly durationMs: number
}

/** A rule that failed at run time. */
export interface RuleFailureVerdict {
  readonly rule: string
  /** Milliseconds since the start of the test. */
  readonly timeMs: number
  /** Milliseconds since 1970, which promtool tells. */
  readonly epochMs: number
  readonly message: string
  /** The part of the rule's expression that failed. */
  readonly place: Place
}

/** The outcome of one assertion. */
export type AssertionVerdict = AlertVerdict | ExprVerdict | RelabelVerdict

interface AssertionBase {
  readonly passed: boolean
  /** Milliseconds since the start of the test. */
  readonly evalTimeMs: number
  /** What the failure is shown at: `eval_time: 10m`, else the whole item. */
  readonly place: Place
}

/** An item of `alert_rule_test:`. */
export interface AlertVerdict extends AssertionBase {
  readonly kind: 'alert'
  readonly alertname: string
  /** The alerting rules of the name. */
  readonly rules: readonly AlertRuleSummary[]
  /** Sorted as promtool sorts them; `alertname` is among the labels. */
  readonly expected: readonly AlertData[]
  readonly received: readonly AlertData[]
  readonly differing: readonly AlertDifference[]
  readonly missing: readonly MissingAlert[]
  readonly unexpected: readonly AlertData[]
  /** Of the alerts that are concerned; of all alerts of the name where a trace is asked for. */
  readonly timelines: readonly Timeline[]
}

/** The rule of an alert, for the reader of a failure. */
export interface AlertRuleSummary extends Place {
  readonly name: string
  readonly expr: string
  readonly forMs: number
  readonly keepFiringForMs: number
}

/** Labels and annotations of an alert, sorted by name. */
export interface AlertData {
  readonly labels: readonly Field[]
  readonly annotations: readonly Field[]
}

/** An expected alert and the one received that is nearest to it. */
export interface AlertDifference {
  readonly expected: AlertData
  readonly received: AlertData
  readonly fields: readonly FieldDifference[]
}

/** A label or annotation that differs; of a `route`, where Alertmanager sends the alert (`receivers`, `group_by`, `inhibited_by`). */
export interface FieldDifference {
  readonly kind: 'label' | 'annotation' | 'route'
  readonly name: string
  /** Absent: not expected at all. */
  readonly expected?: string
  /** Absent: missing. */
  readonly received?: string
  /** Where the expectation is written. */
  readonly expectedAt?: Place
  /** Where the rule sets it, or the route that is taken begins. */
  readonly ruleAt?: Place
}

/** An expected alert that is not firing, and why. */
export interface MissingAlert {
  readonly expected: AlertData
  readonly place: Place
  readonly reason: MissingReason
}

/** Why an alert is not firing. `text` is a sentence for the reader. */
export interface MissingReason {
  readonly kind:
    | 'no-rule'
    | 'no-sample'
    | 'filtered'
    | 'pending'
    | 'resolved'
    | 'labels'
    | 'unknown'
  readonly text: string
}

/** What happened to an alert, or a series, over the evaluations up to the assertion. */
export interface Timeline {
  readonly labels: readonly Field[]
  /** Milliseconds since the start of the test. */
  readonly times: readonly number[]
  /** Value of the expression (before a final comparison, where there is one), as text; undefined: none. */
  readonly values: readonly (string | undefined)[]
  readonly states: readonly AlertState[]
  /** The final comparison of the rule, such as `> 0.05`, where there is one. */
  readonly comparison?: string
}

/** State of an alert at an evaluation. */
export type AlertState = 'inactive' | 'pending' | 'firing'

/** An item of `promql_expr_test:`. */
export interface ExprVerdict extends AssertionBase {
  readonly kind: 'expr'
  readonly expr: string
  /** The expression cannot be parsed or evaluated; Prometheus' text. */
  readonly error?: { readonly message: string; readonly place: Place }
  /** Sorted as promtool sorts them. */
  readonly expected: readonly SampleData[]
  readonly received: readonly SampleData[]
  readonly differing: readonly SampleDifference[]
  readonly missing: readonly SampleData[]
  readonly unexpected: readonly SampleData[]
}

/** A sample as text: the series, and its number or its histogram in the notation of input series. */
export interface SampleData {
  readonly labels: readonly Field[]
  readonly value: number
  readonly histogram?: string
  /** Of an expected sample. */
  readonly place?: Place
}

/** An expected sample and the one received for it. */
export interface SampleDifference {
  readonly expected: SampleData
  readonly received: SampleData
  /** Label sets differ in these; empty: only the value differs. */
  readonly fields: readonly FieldDifference[]
  /** Received less expected, of two numbers that differ. */
  readonly difference?: number
}

/** An item of `relabel_tests:`; its `evalTimeMs` is 0. */
export interface RelabelVerdict extends AssertionBase {
  readonly kind: 'relabel'
  readonly job: string
  /** It is about `metric_relabel_configs`. */
  readonly metric: boolean
  /** The configuration cannot be read, or has no such job, or the server would refuse the target. */
  readonly error?: { readonly message: string; readonly place: Place }
  /** Absent: it must be dropped. */
  readonly expected?: readonly Field[]
  /** Absent: it is dropped. */
  readonly received?: readonly Field[]
  readonly fields: readonly FieldDifference[]
  /** What rules did, of a test that fails. */
  readonly steps: readonly RelabelStepText[]
}

/** What one rule of a list did. */
export interface RelabelStepText {
  /** `relabel_configs[2]` */
  readonly rule: string
  readonly text: string
  readonly place: Place
}
