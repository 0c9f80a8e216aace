import type { Labels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import type { AlertingRule, Rule, RuleGroup } from '../rules/rule-file.ts'
import type { Span } from '../text/span.ts'
import type { AlertHistory } from './alert-history.ts'
import { AlertTemplates } from './alert-templates.ts'
import { AlertingEvaluation } from './alerting-rule.ts'
import type { Vector } from './column.ts'
import { compile } from './compile.ts'
import type { EngineOptions } from './engine-options.ts'
import { evaluateInstants } from './evaluate.ts'
import { EvaluationError, evaluationErrorOf } from './evaluation-error.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import { instantQuery } from './query.ts'
import {
  type RecordedColumn,
  type RecordedSample,
  recordAll,
  StepRecorder,
  samplesAt,
} from './record.ts'
import { RecordingLabels } from './recording-rule.ts'
import { replayPlan, rulesDone } from './replay-plan.ts'
import type { Visibility } from './run.ts'
import type { Producer, Storage } from './storage.ts'

/** Rules to evaluate again and again over the series of a storage. */
export interface ReplayRequest {
  /** In the order of evaluation; in a group the rules go in the order of the file. */
  readonly groups: readonly RuleGroup[]
  /** With all input series; a rule sees those of their samples that are not later than its evaluation. */
  readonly storage: Storage
  /** Times of the evaluations, ascending, in milliseconds. */
  readonly times: Float64Array
  readonly options: EngineOptions
  readonly externalLabels: Labels
  readonly externalUrl: string
  /**
   * Whether what a rule gives is read after the replay, by assertions or templates of annotations. The samples of other
   * rules are let go as soon as no rule reads them any more. Absent: all stay.
   */
  readonly isReadAfter?: (rule: Rule) => boolean
  /** Evaluates all rules at one time before any at the next; the outcome is the same, to the bit. */
  readonly stepwise?: boolean
}

/** A rule that failed at an evaluation; the message is Prometheus'. */
export interface RuleFailure {
  readonly rule: Rule
  readonly step: number
  /** Milliseconds. */
  readonly time: number
  readonly message: string
  /** The part of the expression that failed, in its text. */
  readonly span?: Span
}

/** The outcome of a replay; what the rules recorded is in the storage. */
export interface Replay {
  /** The rules that failed at the first evaluation at which any did. */
  readonly failures: readonly RuleFailure[]
  readonly alerts: ReadonlyMap<AlertingRule, AlertHistory>
  /** What is seen of the storage after the last evaluation. */
  readonly visibility: Visibility
}

/** Evaluates rule groups at every time, as Prometheus does, and stores what they record. */
export function replay(request: ReplayRequest): Replay {
  const size = request.storage.size
  request.storage.noteAppearances(request.times)
  if (!request.stepwise) {
    const together = new ReplayState(request, false)
    if (together.runUnits()) return together.outcome()
    request.storage.truncate(size)
  }
  const stepwise = new ReplayState(request, true)
  stepwise.runSteps()
  return stepwise.outcome()
}

/** A rule's evaluation at consecutive steps. */
interface EvaluatedRule {
  readonly rule: Rule
  readonly delayMs: number
  readonly producer: Producer
  readonly operator: VectorOperator | ScalarOperator | EvaluationError
  readonly recorder: StepRecorder
  readonly recording: RecordingLabels | undefined
  readonly alerting: AlertingEvaluation | undefined
}

class ReplayState {
  readonly #request: ReplayRequest
  readonly #stepwise: boolean
  readonly #rules: readonly EvaluatedRule[]
  readonly #failures: RuleFailure[] = []

  constructor(request: ReplayRequest, stepwise: boolean) {
    this.#request = request
    this.#stepwise = stepwise
    const rules = request.groups.flatMap((group) => group.rules)
    this.#rules = rules.map((rule, position) => this.#prepare(rule, position))
  }

  /** Evaluates rules one after the other over all steps where nothing feeds back; false where that is not enough. */
  runUnits(): boolean {
    const { isReadAfter, groups } = this.#request
    const plan = replayPlan(groups)
    const lastUses = isReadAfter ? rulesDone(plan, groups, isReadAfter) : undefined
    const steps = this.#request.times.length
    for (const [at, { positions, feedback }] of plan.units.entries()) {
      const rules = positions.flatMap((position) => this.#rules[position] ?? [])
      if (!feedback) for (const rule of rules) if (!this.#runWhole(rule)) return false
      if (feedback)
        for (let step = 0; step < steps; step++)
          for (const rule of rules) if (!this.#runStep(rule, step)) return false
      for (const position of lastUses?.get(at) ?? []) this.#request.storage.release(position)
    }
    return true
  }

  /** Evaluates all rules at each step, up to the first at which one fails. */
  runSteps(): void {
    for (let step = 0; step < this.#request.times.length; step++) {
      for (const rule of this.#rules) this.#runStep(rule, step)
      if (this.#failures.length > 0) return
    }
  }

  outcome(): Replay {
    const alerts = new Map<AlertingRule, AlertHistory>()
    for (const { rule, alerting } of this.#rules)
      if (rule.kind === 'AlertingRule' && alerting) alerts.set(rule, alerting)
    const { times } = this.#request
    const last = times[times.length - 1] ?? 0
    const visibility = { until: Float64Array.of(last), position: Infinity, shared: false }
    return { failures: this.#failures, alerts, visibility }
  }

  #prepare(rule: Rule, position: number): EvaluatedRule {
    const { storage, times, externalLabels, externalUrl } = this.#request
    const delayMs = rule.group.queryOffset?.value ?? 0
    const producer = { position, delayMs }
    const query = (expr: Expr, step: number) => this.#query(expr, step, position)
    const surroundings = { externalLabels, externalUrl, times, query }
    const alerting =
      rule.kind === 'AlertingRule'
        ? new AlertingEvaluation(
            rule,
            storage.labelSets,
            times.length,
            new AlertTemplates(rule, surroundings),
          )
        : undefined
    return {
      rule,
      delayMs,
      producer,
      operator: compileRule(rule, storage),
      recorder: new StepRecorder(storage, producer),
      recording:
        rule.kind === 'RecordingRule' ? new RecordingLabels(rule, storage.labelSets) : undefined,
      alerting,
    }
  }

  #query(expr: Expr, step: number, position: number): ReturnType<typeof instantQuery> {
    const { storage, times, options } = this.#request
    const time = times[step] ?? 0
    return instantQuery(storage, expr, time, options, this.#visibility(times, step, 1, position))
  }

  #runWhole(rule: EvaluatedRule): boolean {
    const { times, storage } = this.#request
    const vector = this.#result(rule, 0, times)
    const series = vector && this.#seriesOf(rule, vector, 0, times)
    if (!series) return false
    return recordAll(storage, series, shifted(times, rule.delayMs), rule.producer)
  }

  #runStep(rule: EvaluatedRule, step: number): boolean {
    const { times } = this.#request
    const steps = times.subarray(step, step + 1)
    const vector = this.#result(rule, step, steps)
    const samples = vector && this.#samplesOf(rule, vector, step, steps)
    if (!samples) return false
    if (!this.#stepwise && rule.recorder.isShared(samples)) return false
    const time = times[step] ?? 0
    const refused = rule.recorder.record(samples, time - rule.delayMs, time)
    if (refused !== undefined) this.#fail(rule, step, refused)
    return refused === undefined
  }

  #samplesOf(
    rule: EvaluatedRule,
    vector: Vector,
    step: number,
    times: Float64Array,
  ): readonly RecordedSample[] | undefined {
    if (!rule.alerting) {
      const columns = this.#seriesOf(rule, vector, step, times)
      return columns && samplesAt(columns, 0)
    }
    const failure = rule.alerting.advance(vector, step, times)
    if (failure) return this.#fail(rule, failure.step, failure.message)
    return rule.alerting.seriesAt(step)
  }

  /** The series that a rule gives for a result whose steps begin at `first`; undefined where it fails. */
  #seriesOf(
    rule: EvaluatedRule,
    vector: Vector,
    first: number,
    times: Float64Array,
  ): readonly RecordedColumn[] | undefined {
    if (rule.recording) {
      const result = rule.recording.record(vector)
      if ('columns' in result) return result.columns
      return this.#fail(rule, first + result.step, result.message)
    }
    const failure = rule.alerting?.advance(vector, first, times)
    if (failure) return this.#fail(rule, failure.step, failure.message)
    return rule.alerting?.series()
  }

  #result(rule: EvaluatedRule, first: number, steps: Float64Array): Vector | undefined {
    const { operator, delayMs, producer } = rule
    if (operator instanceof EvaluationError)
      return this.#fail(rule, first, operator.message, operator.span)
    const { storage, options } = this.#request
    const { vector, failure } = evaluateInstants(operator, {
      storage,
      options,
      times: shifted(steps, delayMs),
      visibility: this.#visibility(steps, 0, steps.length, producer.position),
    })
    if (!failure) return vector
    return this.#fail(rule, first + failure.step, failure.error.message, failure.error.span)
  }

  /** Step by step everything that is stored is there to be seen; else what later rules give is seen a step later. */
  #visibility(times: Float64Array, first: number, count: number, position: number): Visibility {
    const until = times.subarray(first, first + count)
    return { until, position: this.#stepwise ? Infinity : position, shared: false }
  }

  #fail(rule: EvaluatedRule, step: number, message: string, span?: Span): undefined {
    const time = this.#request.times[step] ?? 0
    this.#failures.push({ rule: rule.rule, step, time, message, ...(span ? { span } : {}) })
    return undefined
  }
}

function shifted(times: Float64Array, delayMs: number): Float64Array {
  return delayMs === 0 ? times : times.map((time) => time - delayMs)
}

function compileRule(
  rule: Rule,
  storage: Storage,
): VectorOperator | ScalarOperator | EvaluationError {
  const { ast } = rule.expr
  if (!ast) return new EvaluationError('expression cannot be parsed')
  try {
    const operator = compile(ast, storage)
    if (operator.kind === 'vector' || operator.kind === 'scalar') return operator
    return new EvaluationError('rule result is not a vector or scalar', ast.span)
  } catch (error) {
    const failure = evaluationErrorOf(error)
    if (failure) return failure
    throw error
  }
}
