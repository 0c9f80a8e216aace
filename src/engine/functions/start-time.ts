/** Columns of samples with their start timestamps, in milliseconds. */
export interface StartedSamples {
  readonly times: Float64Array
  /** 0 where unknown; undefined: none is known, or they are not to be regarded. */
  readonly startTimes: Float64Array | undefined
}

/** The start timestamp of a sample; 0 where it is unknown or not before the sample itself. */
export function usableStart({ times, startTimes }: StartedSamples, at: number): number {
  if (startTimes === undefined) return 0
  const start = startTimes[at] as number
  return start < (times[at] as number) ? start : 0
}

/**
 * Whether the start timestamp of a sample says that the counter began anew after the sample before: it lies later, or
 * both samples tell their own start and this one's is the time of the one before.
 */
export function startsAnew(samples: StartedSamples, at: number): boolean {
  const start = usableStart(samples, at)
  if (start === 0) return false
  const before = samples.times[at - 1] as number
  return start > before || (start === before && usableStart(samples, at - 1) !== 0)
}

/** Whether the start timestamp of one of the samples lies before the sample in front of it, and differs from that one's. */
export function hasOverlap(
  { times, startTimes }: StartedSamples,
  from: number,
  to: number,
): boolean {
  if (startTimes === undefined) return false
  for (let at = from + 1; at < to; at++) {
    const start = startTimes[at] as number
    if (start !== 0 && start < (times[at - 1] as number) && start !== startTimes[at - 1])
      return true
  }
  return false
}
