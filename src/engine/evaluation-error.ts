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

/**
 * The error that an evaluation ended with, where it is one of the expression: nesting that is too deep for the stack is
 * one as well. Undefined for anything else.
 */
export function evaluationErrorOf(error: unknown): EvaluationError | undefined {
  if (error instanceof EvaluationError) return error
  return error instanceof RangeError ? new EvaluationError(tooDeep) : undefined
}

const tooDeep = 'the expression is too large to be evaluated'

/** Raised where the steps of a run cannot be computed together; the caller evaluates each step by itself. */
export class StepwiseNeeded extends Error {
  constructor() {
    super('each step must be evaluated by itself')
    this.name = 'StepwiseNeeded'
  }
}
