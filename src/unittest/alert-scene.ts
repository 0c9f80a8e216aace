import type { AlertInstance } from '../engine/alert-history.ts'
import type { EngineOptions } from '../engine/engine-options.ts'
import type { Replay } from '../engine/replay.ts'
import type { Storage } from '../engine/storage.ts'
import { formatDuration } from '../model/duration.ts'
import type { Labels } from '../model/labels.ts'
import type { AlertingRule, Rule } from '../rules/rule-file.ts'
import type { AlertCheck } from './check-alerts.ts'
import { commonLabels } from './compare-alerts.ts'
import type { SampleSearch } from './sample-search.ts'

/** What an assertion about alerts is explained from. */
export interface AlertEvidence {
  readonly replay: Replay
  readonly storage: Storage
  /** Input series that have no sample in the time of the test. */
  readonly unseen: readonly Labels[]
  /** All rules in the order of their evaluation. */
  readonly allRules: readonly Rule[]
  readonly options: EngineOptions
  /** Milliseconds since 1970. */
  readonly times: Float64Array
  readonly alertNames: Iterable<string>
  /** Timelines of all alerts of the name, not only of those concerned. */
  readonly trace: boolean
}

/** The alerts of one name around the evaluation that counts for an assertion. */
export class AlertScene {
  readonly alertname: string
  readonly alertNames: Iterable<string>
  readonly rules: readonly AlertingRule[]
  /** Labels that the rules set. */
  readonly common: ReadonlySet<string>
  readonly step: number
  readonly startMs: number
  readonly #evidence: AlertEvidence

  constructor(check: AlertCheck, evidence: AlertEvidence) {
    this.alertname = check.verdict.alertname
    this.alertNames = evidence.alertNames
    this.rules = check.rules
    this.common = commonLabels(check.rules)
    this.step = check.step
    this.startMs = evidence.times[0] ?? 0
    this.#evidence = evidence
  }

  /** All alerts that a rule ever had. */
  instances(rule: AlertingRule): readonly AlertInstance[] {
    return this.#evidence.replay.alerts.get(rule)?.instances ?? []
  }

  /** Milliseconds from the start of the test to a step. */
  sinceStart(step: number): number {
    return (this.#evidence.times[step] ?? 0) - this.startMs
  }

  /** The time of a step: `10m`. */
  timeText(step: number): string {
    return formatDuration(this.sinceStart(step))
  }

  /** Milliseconds between two evaluations. */
  get intervalMs(): number {
    return this.#evidence.options.subqueryStepMs
  }

  /** Where a rule's expression is evaluated at a step. */
  search(rule: AlertingRule, step: number): SampleSearch {
    const { storage, options, times, unseen, allRules } = this.#evidence
    const untilMs = times[step] ?? 0
    return {
      storage,
      options,
      unseen,
      rules: allRules,
      position: allRules.indexOf(rule),
      untilMs,
      timeMs: untilMs - (rule.group.queryOffset?.value ?? 0),
      timeText: this.timeText(step),
      startMs: this.startMs,
      common: this.common,
    }
  }
}
