import type { Span } from '../text/span.ts'

/** An error that Prometheus raises while it evaluates; the message is Prometheus'. */
export class EvaluationError extends Error {
  /** Of the part of the expression that failed, where known. */
  readonly span: Span | undefined

  constructor(message: string, span?: Span) {
    super(message)
    this.name = 'EvaluationError'
    this.span = span
  }
}

/** Raised where the steps of a run cannot be computed together; the caller evaluates each step by itself. */
export class StepwiseNeeded extends Error {
  constructor() {
    super('each step must be evaluated by itself')
    this.name = 'StepwiseNeeded'
  }
}
