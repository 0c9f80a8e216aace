import type { Histogram } from '../model/histogram.ts'
import type { Labels } from '../model/labels.ts'
import { type AlertState, firing, pending } from './alert-state.ts'
import { absent, float, histogram } from './column.ts'
import type { LabelSet } from './label-set.ts'

/** What an alert's expression gave for it at an evaluation. */
export interface AlertSample {
  /** Labels of the result, with its name. */
  readonly source: LabelSet
  readonly value: number | Histogram
}

/** Expands the annotations of an alert for a sample at a step. */
export type ExpandAnnotations = (sample: AlertSample, step: number) => Labels

/** One alert over all evaluations of a replay. */
export class AlertInstance {
  /** As the alert carries them, `alertname` among them. */
  readonly labels: Labels
  readonly set: LabelSet
  /** `inactive`, `pending` or `firing` after each evaluation. */
  readonly states: Uint8Array
  readonly #activeAt: Float64Array
  readonly #kinds: Uint8Array
  readonly #values: Float64Array
  readonly #histograms: (Histogram | undefined)[] = []
  readonly #sources: (LabelSet | undefined)[] = []
  readonly #life: AlertState
  readonly #expand: ExpandAnnotations
  #source: LabelSet | undefined

  constructor(set: LabelSet, steps: number, life: AlertState, expand: ExpandAnnotations) {
    this.labels = set.labels
    this.set = set
    this.states = new Uint8Array(steps)
    this.#activeAt = new Float64Array(steps)
    this.#kinds = new Uint8Array(steps)
    this.#values = new Float64Array(steps)
    this.#life = life
    this.#expand = expand
  }

  /** State after an evaluation. */
  stateAt(step: number): 'inactive' | 'pending' | 'firing' {
    const state = this.states[step]
    return state === firing ? 'firing' : state === pending ? 'pending' : 'inactive'
  }

  /** Since when the alert is pending or firing, in milliseconds. */
  activeSince(step: number): number | undefined {
    return this.states[step] ? this.#activeAt[step] : undefined
  }

  /** What the expression gave at a step. */
  valueAt(step: number): number | Histogram | undefined {
    return this.#kinds[step] === absent ? undefined : (this.#histograms[step] ?? this.#values[step])
  }

  /** The annotations after an evaluation, expanded now: an alert that is kept firing keeps those of its last sample. */
  annotationsAt(step: number): Labels {
    for (let at = step; at >= 0; at--) {
      const sample = this.#sampleAt(at)
      if (sample) return this.#expand(sample, at)
    }
    return []
  }

  /** Whether a step already has a sample. */
  has(step: number): boolean {
    return this.#kinds[step] !== absent
  }

  /** Notes what the expression gives at a step. */
  note(step: number, source: LabelSet, value: number | Histogram): void {
    if (typeof value === 'number') this.#values[step] = value
    else this.#histograms[step] = value
    this.#kinds[step] = typeof value === 'number' ? float : histogram
    if (this.#source === undefined) this.#source = source
    else if (source !== this.#source) this.#sources[step] = source
  }

  /** Goes on to the evaluation of a step, at a time in milliseconds. */
  advance(step: number, time: number): number {
    const state = this.#life.advance(time, this.has(step))
    this.states[step] = state
    if (state) this.#activeAt[step] = this.#life.activeAt
    return state
  }

  #sampleAt(step: number): AlertSample | undefined {
    const value = this.valueAt(step)
    const source = this.#sources[step] ?? this.#source
    return value === undefined || !source ? undefined : { source, value }
  }
}

/** All alerts of a rule over a replay. */
export interface AlertHistory {
  readonly instances: readonly AlertInstance[]
}
