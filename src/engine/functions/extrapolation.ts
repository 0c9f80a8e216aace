/** Where the samples of a window lie; times in milliseconds. One object serves many windows. */
export interface SampledStretch {
  rangeStart: number
  rangeEnd: number
  /** Times of the first and the last sample. */
  first: number
  last: number
  /** Samples less one. */
  intervals: number
  /** When the counter began, where that is known and lies in the window; else 0. */
  start: number
  /** First value of a counter divided by its growth: how much longer ago it was zero; else infinite. */
  zeroRatio: number
}

/**
 * By what the change between the samples of a window is multiplied to be that of the whole window. Up to each edge it
 * is taken to go on, if that is nearer than 1.1 average distances, else for half such a distance; a counter only back
 * to zero.
 */
export function extrapolationFactor(stretch: SampledStretch): number {
  const { first, last, start } = stretch
  const between = (last - first) / 1000
  const average = stretch.intervals > 0 ? between / stretch.intervals : 0
  const sampled = start === 0 ? between : (last - start) / 1000
  const near = average * 1.1
  let before = 0
  if (start === 0) {
    before = (first - stretch.rangeStart) / 1000
    if (before >= near) before = average / 2
    const toZero = sampled * stretch.zeroRatio
    if (toZero < before) before = toZero
  }
  let after = (stretch.rangeEnd - last) / 1000
  if (after >= near) after = average / 2
  return (sampled + before + after) / sampled
}
