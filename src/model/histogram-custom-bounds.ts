import type { BucketSpan } from './histogram.ts'
import { bucketIndexes } from './histogram-layout.ts'

/** The bounds that two ascending lists share. */
export function commonBounds(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = []
  let j = 0
  for (const bound of a) {
    while (j < b.length && (b[j] ?? bound) < bound) j++
    if (j < b.length && b[j] === bound) {
      common.push(bound)
      j++
    }
  }
  return common
}

/** For each custom bucket of a side, the index of the bucket under fewer bounds that holds it. */
export function bucketsUnder(
  spans: readonly BucketSpan[],
  bounds: readonly number[],
  fewer: readonly number[],
): number[] {
  const targets: number[] = []
  let at = 0
  for (const index of bucketIndexes(spans)) {
    const upper = bounds[index] ?? Number.POSITIVE_INFINITY
    while (at < fewer.length && (fewer[at] ?? upper) < upper) at++
    targets.push(at)
  }
  return targets
}
