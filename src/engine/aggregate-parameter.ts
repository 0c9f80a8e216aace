import { formatGeneral } from '../model/go-number.ts'
import type { Aggregate } from '../promql/ast.ts'
import { argumentSpan } from './aggregate-place.ts'
import { EvaluationError, StepwiseNeeded } from './evaluation-error.ts'
import type { Run } from './run.ts'

const tooLarge = 2 ** 63

/** The smallest and the greatest value of a parameter in one query; both NaN where one value is. */
export interface Extremes {
  readonly min: number
  readonly max: number
}

/**
 * The extremes of a range query, or of each of the instant queries. Steps that serve several range queries must not
 * differ.
 */
export function extremesOf(values: Float64Array, run: Run): readonly Extremes[] {
  if (run.mode === 'instants') return Array.from(values, (value) => ({ min: value, max: value }))
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of values) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  if (run.query === undefined && !Object.is(min, max)) throw new StepwiseNeeded()
  return [{ min, max }]
}

/** Checks `k` of `topk`, `bottomk` and `limitk`. Throws Prometheus' error where it is NaN or no 64-bit integer. */
export function checkCounts(values: Float64Array, run: Run): void {
  for (const { min, max } of extremesOf(values, run)) {
    if (max < 1) continue
    if (Number.isNaN(max)) throw new EvaluationError('Parameter value is NaN')
    if (min < -tooLarge)
      throw new EvaluationError(`Scalar value ${formatGeneral(min)} underflows int64`)
    if (max >= tooLarge)
      throw new EvaluationError(`Scalar value ${formatGeneral(max)} overflows int64`)
  }
}

/** Checks `r` of `limit_ratio`: warns beyond -1 and 1. Throws Prometheus' error where it is NaN. */
export function checkRatios(values: Float64Array, { param }: Aggregate, run: Run): void {
  for (const { min, max } of extremesOf(values, run)) {
    if (Number.isNaN(max)) throw new EvaluationError('Ratio value is NaN')
    if (param && max > 1) run.annotations.warn(cappedText(max, 1), argumentSpan(param))
    if (param && min < -1) run.annotations.warn(cappedText(min, -1), argumentSpan(param))
  }
}

function cappedText(ratio: number, bound: number): string {
  return `ratio value should be between -1 and 1, got ${formatGeneral(ratio)}, capping to ${bound}`
}
