import { type Histogram, hasCustomBuckets } from '../../model/histogram.ts'
import {
  addHistograms,
  multiplyHistogram,
  subtractHistograms,
} from '../../model/histogram-arithmetic.ts'
import { detectReset } from '../../model/histogram-reset.ts'

/** A histogram between two others, or undefined where exponential and custom buckets would meet. */
export interface InterpolatedHistogram {
  readonly histogram: Histogram | undefined
  /** The operations for which custom bounds had to be reduced to the common ones. */
  readonly reconciled: readonly ('addition' | 'subtraction')[]
}

/**
 * The histogram at `fraction` (0 to 1) of the way from one to the other, bucket by bucket on a straight line; a counter
 * that was reset is taken to have begun anew from zero right after the first.
 */
export function interpolateHistogram(
  from: Histogram,
  to: Histogram,
  fraction: number,
  counter: boolean,
): InterpolatedHistogram {
  if (hasCustomBuckets(from) !== hasCustomBuckets(to))
    return { histogram: undefined, reconciled: [] }
  if (counter && detectReset(to, from))
    return { histogram: multiplyHistogram(to, fraction), reconciled: [] }
  const difference = subtractHistograms(to, from)
  const part = difference && multiplyHistogram(difference.histogram, fraction)
  const sum = part && addHistograms(part, from)
  const reconciled: ('addition' | 'subtraction')[] = []
  if (difference?.boundsReconciled) reconciled.push('subtraction')
  if (sum?.boundsReconciled) reconciled.push('addition')
  return { histogram: sum?.histogram, reconciled }
}
