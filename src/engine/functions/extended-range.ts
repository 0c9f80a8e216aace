/** Index of the last sample at or before the beginning of a window; where there is none, `from`. */
export function sampleAtOrBefore(
  times: Float64Array,
  from: number,
  to: number,
  rangeStart: number,
): number {
  let at = from
  while (at + 1 < to && (times[at + 1] as number) <= rangeStart) at++
  return at
}

/**
 * Where an anchored window begins in samples that reach further back: at the last sample at or before `rangeStart`
 * (milliseconds), so that what has changed since counts. A window without samples of its own is empty: `to`.
 */
export function anchoredStart(
  times: Float64Array,
  from: number,
  to: number,
  rangeStart: number,
): number {
  if (from >= to || (times[to - 1] as number) <= rangeStart) return to
  return sampleAtOrBefore(times, from, to, rangeStart)
}

/** Index of the first sample at or after the end of a window; where there is none, the last before `to`. */
export function sampleAtOrAfter(
  times: Float64Array,
  from: number,
  to: number,
  rangeEnd: number,
): number {
  let at = to - 1
  while (at > from && (times[at - 1] as number) >= rangeEnd) at--
  return at
}
