import type { Call } from '../../promql/ast.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { RangeVector } from '../range-vector.ts'

const understanding = {
  anchored: 'changes, delta, increase, rate, resets',
  smoothed: 'delta, increase, rate',
}

/** Throws where a function gets a range with `anchored` or `smoothed` that it does not understand. */
export function refuseExtended(
  call: Call,
  { extended }: RangeVector,
  understood: readonly ('anchored' | 'smoothed')[] | undefined,
): void {
  if (!extended || understood?.includes(extended)) return
  throw new EvaluationError(
    `${extended} modifier can only be used with: ${understanding[extended]} - not with ${call.func.value}`,
  )
}
