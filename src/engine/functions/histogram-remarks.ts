import { type CivilDate, civilDate } from '../../model/civil-date.ts'
import { formatFloatGo } from '../../model/go-format-float.ts'
import { formatGeneral } from '../../model/go-number.ts'
import { goQuote } from '../../model/go-quote.ts'
import type { Span } from '../../text/span.ts'
import type { MonotonicityFix } from '../classic-buckets.ts'
import type { Run } from '../run.ts'
import { type DayTime, splitTimestamp } from './civil-date.ts'

/** Where a histogram function is annotated, and in which run. */
export interface RemarkPlace {
  readonly run: Run
  readonly span: Span
}

/** Warns of a float that is no bucket. */
export function warnOfBound({ run, span }: RemarkPlace, le: string, name: string): void {
  run.annotations.warn(
    `bucket label "le" is missing or has a malformed value of ${goQuote(le)}${ofMetric(name)}`,
    span,
  )
}

/** Warns of a classic and a native histogram with the same labels. */
export function warnOfMix({ run, span }: RemarkPlace, name: string): void {
  run.annotations.warn(
    `vector contains a mix of classic and native histograms${ofMetric(name)}`,
    span,
  )
}

/** Warns of quantiles that are outside of 0 to 1. */
export function warnOfQuantiles({ run, span }: RemarkPlace, quantiles: Float64Array): void {
  let last: number | undefined
  for (const quantile of quantiles) {
    if ((quantile >= 0 && quantile <= 1) || Object.is(quantile, last)) continue
    last = quantile
    run.annotations.warn(
      `quantile value should be between 0 and 1, got ${formatGeneral(quantile)}`,
      span,
    )
  }
}

/** Informs that observations of NaN change a quantile. */
export function informOfNaN(
  { run, span }: RemarkPlace,
  effect: 'nan' | 'skewed',
  name: string,
): void {
  const result = effect === 'nan' ? 'result is NaN' : 'result is skewed higher'
  run.annotations.info(
    `input to histogram_quantile has NaN observations, ${result}${ofMetric(name)}`,
    span,
  )
}

/** Informs that observations of NaN belong to no fraction. */
export function informOfExcludedNaN({ run, span }: RemarkPlace, name: string): void {
  run.annotations.info(
    `input to histogram_fraction has NaN observations, which are excluded from all fractions${ofMetric(name)}`,
    span,
  )
}

interface Fixes extends MonotonicityFix {
  readonly samples: number
}

/** Gathers which classic histograms were not monotonic, and informs of them in one text for each metric. */
export class MonotonicityRemarks {
  readonly #place: RemarkPlace
  readonly #fixes = new Map<string, (Fixes | undefined)[]>()

  constructor(place: RemarkPlace) {
    this.#place = place
  }

  /** Notes that the buckets of a histogram had to be fixed. */
  note(name: string, step: number, fix: MonotonicityFix): void {
    let steps = this.#fixes.get(name)
    if (!steps) {
      steps = []
      this.#fixes.set(name, steps)
    }
    steps[step] = joinFixes(steps[step], { ...fix, samples: 1 })
  }

  /** Adds the annotations: one for each query. */
  report(): void {
    const { mode, times } = this.#place.run
    for (const [name, steps] of this.#fixes)
      if (mode === 'range') this.#reportRange(name, steps)
      else
        for (const [step, fixes] of steps.entries())
          if (fixes) this.#inform(name, fixes, times[step] ?? 0, times[step] ?? 0)
  }

  /** Prometheus counts what it has found before twice at each further step of a range query. */
  #reportRange(name: string, steps: readonly (Fixes | undefined)[]): void {
    const { times } = this.#place.run
    let all: Fixes | undefined
    let first = 0
    let last = 0
    for (let step = 0; step < times.length; step++) {
      const fixes = steps[step]
      const known = all !== undefined
      if (fixes) {
        if (!known) first = times[step] ?? 0
        last = times[step] ?? 0
        all = joinFixes(all, fixes)
      }
      if (known && all) all = { ...all, samples: all.samples * 2 }
    }
    if (all) this.#inform(name, all, first, last)
  }

  #inform(name: string, fixes: Fixes, first: number, last: number): void {
    const { run, span } = this.#place
    const buckets = `from buckets ${formatGeneral(fixes.minBucket)} to ${formatGeneral(fixes.maxBucket)}`
    const difference = formatFloatGo(fixes.maxDiff, 'g', 2)
    run.annotations.info(
      `input to histogram_quantile needed to be fixed for monotonicity (see https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)${ofMetric(name)}`,
      span,
      `${buckets}, with a max diff of ${difference}, over ${fixes.samples} samples from ${formatTime(first)} to ${formatTime(last)}`,
    )
  }
}

function joinFixes(a: Fixes | undefined, b: Fixes): Fixes {
  if (!a) return b
  return {
    minBucket: Math.min(a.minBucket, b.minBucket),
    maxBucket: Math.max(a.maxBucket, b.maxBucket),
    maxDiff: Math.max(a.maxDiff, b.maxDiff),
    samples: a.samples + b.samples,
  }
}

function ofMetric(name: string): string {
  return name === '' ? '' : ` for metric name ${goQuote(name)}`
}

/** A time in milliseconds as `2006-01-02T15:04:05Z`. */
function formatTime(milliseconds: number): string {
  const time: DayTime = { day: 0, second: 0 }
  const date: CivilDate = { year: 0, month: 0, dayOfMonth: 0 }
  splitTimestamp(Math.floor(milliseconds / 1000), time)
  civilDate(time.day, date)
  const { second } = time
  const clock = [Math.floor(second / 3600), Math.floor((second % 3600) / 60), second % 60]
  const year = String(date.year).padStart(4, '0')
  return `${year}-${twoDigits(date.month)}-${twoDigits(date.dayOfMonth)}T${clock.map(twoDigits).join(':')}Z`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
