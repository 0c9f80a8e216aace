import type { Histogram } from '../model/histogram.ts'
import { type Labels, labelsOf } from '../model/labels.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { AlertInstance, type AlertSample } from './alert-history.ts'
import { AlertState, firing, inactive, pending } from './alert-state.ts'
import type { AlertTemplates } from './alert-templates.ts'
import { absent, float, type Vector } from './column.ts'
import type { LabelSet, LabelSets } from './label-set.ts'
import type { RecordedColumn, RecordedSample } from './record.ts'
import { exceeded, withLabels } from './recording-rule.ts'
import { addedLabels } from './rule-labels.ts'

/** Where a rule failed, and why. */
export interface RuleError {
  readonly step: number
  readonly message: string
}

const sameAfterLabels = 'vector contains metrics with the same labelset after applying alert labels'

/** The alerts of a rule while a replay goes on. */
export class AlertingEvaluation {
  readonly instances: AlertInstance[] = []
  readonly #rule: AlertingRule
  readonly #sets: LabelSets
  readonly #steps: number
  readonly #templates: AlertTemplates
  readonly #byLabels = new Map<number, AlertInstance>()
  readonly #fixedLabels = new Map<number, LabelSet>()
  readonly #pendingSeries = new Map<number, LabelSet>()
  readonly #firingSeries = new Map<number, LabelSet>()
  readonly #sinceSets = new Map<number, LabelSet>()

  constructor(rule: AlertingRule, sets: LabelSets, steps: number, templates: AlertTemplates) {
    this.#rule = rule
    this.#sets = sets
    this.#steps = steps
    this.#templates = templates
  }

  /**
   * Takes the result of the expression for the evaluations from `first` on (`times` in milliseconds, as many as the
   * columns have steps), and moves every alert on.
   */
  advance(vector: Vector, first: number, times: Float64Array): RuleError | undefined {
    const repeated = this.#noteSamples(vector, first, times)
    if (repeated) return repeated
    const counts = new Int32Array(times.length)
    for (const instance of this.instances)
      for (let i = 0; i < times.length; i++)
        if (instance.advance(first + i, times[i] as number) !== inactive)
          counts[i] = (counts[i] as number) + 1
    const limit = this.#rule.group.limit?.value ?? 0
    const over = limit > 0 ? counts.findIndex((count) => count > limit) : -1
    if (over < 0) return undefined
    return { step: first + over, message: exceeded(limit, counts[over] ?? 0, 'alerts') }
  }

  /** The series `ALERTS` and `ALERTS_FOR_STATE` of all alerts. */
  series(): readonly RecordedColumn[] {
    return this.instances.flatMap((instance) => this.#seriesOf(instance))
  }

  /** The samples of these series after the evaluation of a step. */
  seriesAt(step: number): readonly RecordedSample[] {
    return this.instances.flatMap((instance) => {
      const state = instance.states[step] ?? inactive
      if (state === inactive) return []
      return [
        { labels: this.#stateSeries(instance, state), value: 1 },
        { labels: this.#sinceSeries(instance), value: activeSeconds(instance, step) },
      ]
    })
  }

  #noteSamples(vector: Vector, first: number, times: Float64Array): RuleError | undefined {
    let failure: RuleError | undefined
    for (const column of vector.columns)
      for (let i = 0; i < times.length; i++) {
        if (column.kinds[i] === absent) continue
        const value = column.histograms?.[i] ?? (column.values[i] as number)
        const instance = this.#instanceOf(column.labels, value, first + i)
        if (!instance.has(first + i)) instance.note(first + i, column.labels, value)
        else if (!failure || first + i < failure.step)
          failure = { step: first + i, message: sameAfterLabels }
      }
    return failure
  }

  #instanceOf(source: LabelSet, value: number | Histogram, step: number): AlertInstance {
    const labels = this.#labelsOf({ source, value }, step)
    const known = this.#byLabels.get(labels.id)
    if (known) return known
    const { for: hold, keepFiringFor } = this.#rule
    const life = new AlertState({
      forMs: hold?.value ?? 0,
      keepFiringForMs: keepFiringFor?.value ?? 0,
    })
    const instance = new AlertInstance(labels, this.#steps, life, (sample, at) =>
      this.#annotations(sample, at),
    )
    this.#byLabels.set(labels.id, instance)
    this.instances.push(instance)
    return instance
  }

  #labelsOf(sample: AlertSample, step: number): LabelSet {
    const known = this.#fixedLabels.get(sample.source.id)
    if (known) return known
    const added = new Map(this.#templates.labels(sample, step))
    added.set('alertname', this.#rule.name.value)
    const nameless = this.#sets.drop(sample.source, [metricNameLabel])
    const labels = withLabels(this.#sets, nameless, added)
    if (this.#templates.labelsAreFixed) this.#fixedLabels.set(sample.source.id, labels)
    return labels
  }

  #annotations(sample: AlertSample, step: number): Labels {
    return labelsOf(this.#templates.annotations(sample, step))
  }

  #seriesOf(instance: AlertInstance): RecordedColumn[] {
    const { states } = instance
    const recorded: RecordedColumn[] = []
    for (const state of [pending, firing]) {
      if (!states.includes(state)) continue
      const kinds = states.map((at) => (at === state ? float : absent))
      const values = new Float64Array(states.length).fill(1)
      const labels = this.#stateSeries(instance, state)
      recorded.push({ labels, column: { kinds, values, histograms: undefined } })
    }
    const kinds = states.map((at) => (at === inactive ? absent : float))
    const values = Float64Array.from(states, (_, step) => activeSeconds(instance, step))
    const labels = this.#sinceSeries(instance)
    recorded.push({ labels, column: { kinds, values, histograms: undefined } })
    return recorded
  }

  #stateSeries({ set }: AlertInstance, state: number): LabelSet {
    const known = state === firing ? this.#firingSeries : this.#pendingSeries
    return remembered(known, set, () =>
      this.#withAlertLabels(set, [
        [metricNameLabel, 'ALERTS'],
        ['alertstate', state === firing ? 'firing' : 'pending'],
      ]),
    )
  }

  #sinceSeries({ set }: AlertInstance): LabelSet {
    return remembered(this.#sinceSets, set, () =>
      this.#withAlertLabels(set, [[metricNameLabel, 'ALERTS_FOR_STATE']]),
    )
  }

  /** Prometheus begins with the rule's labels as they are written: a template that gives nothing stays as its text. */
  #withAlertLabels(set: LabelSet, last: readonly (readonly [string, string])[]): LabelSet {
    const own = set.labels.map(({ name, value }) => [name, value] as const)
    const written = [...addedLabels(this.#rule)].map(
      ([name, { value }]) => [name, value.text] as const,
    )
    return withLabels(this.#sets, set, new Map([...written, ...own, ...last]))
  }
}

function remembered(known: Map<number, LabelSet>, set: LabelSet, derive: () => LabelSet): LabelSet {
  let derived = known.get(set.id)
  if (!derived) {
    derived = derive()
    known.set(set.id, derived)
  }
  return derived
}

function activeSeconds(instance: AlertInstance, step: number): number {
  return Math.floor((instance.activeSince(step) ?? 0) / 1000)
}
