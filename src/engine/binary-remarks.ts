import type { Span } from '../text/span.ts'
import type { Run } from './run.ts'

/** What Prometheus remarks on an operation of two samples. */
export interface Remark {
  readonly level: 'warning' | 'info'
  readonly message: string
}

/** The remarks of one binary operation: of each step only the last is reported, as in Prometheus. */
export class StepRemarks {
  readonly #last: (Remark | undefined)[] = []

  /** Notes a remark in place of an earlier one of the step. */
  set(step: number, remark: Remark): void {
    this.#last[step] = remark
  }

  /** Adds the remarks to the run's annotations. */
  report(run: Run, span: Span): void {
    const told = new Set<string>()
    for (const remark of this.#last) {
      if (!remark || told.has(remark.message)) continue
      told.add(remark.message)
      if (remark.level === 'warning') run.annotations.warn(remark.message, span)
      else run.annotations.info(remark.message, span)
    }
  }
}
