import type { AlertInstance } from '../engine/alert-history.ts'
import type { EngineOptions } from '../engine/engine-options.ts'
import type { Replay } from '../engine/replay.ts'
import type { Storage } from '../engine/storage.ts'
import { formatDuration } from '../model/duration.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import type { AlertCheck } from './check-alerts.ts'
import { commonLabels } from './compare-alerts.ts'
import type { SampleSearch } from './sample-search.ts'

/** What an assertion about alerts is explained from. */
export interface AlertEvidence {
  readonly replay: Replay
  readonly storage: Storage
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

  /** Where a rule's expression is evaluated at a step. */
  search(rule: AlertingRule, step: number): SampleSearch {
    const { storage, options, times } = this.#evidence
    const timeMs = (times[step] ?? 0) - (rule.group.queryOffset?.value ?? 0)
    const { common, startMs } = this
    return { storage, options, timeMs, timeText: this.timeText(step), startMs, common }
  }
}
