import { type Column, float } from '../column.ts'
import type { FloatWindows } from './split-samples.ts'

let queue = new Int32Array(1024)

/**
 * The greatest (`sign` 1) or least (`sign` -1) float of each window, in time that does not depend on the windows' length:
 * a queue keeps the samples that may yet be the greatest. Of equal values the first counts; NaN only where there is
 * nothing else, as in Prometheus.
 */
export function fillExtremes(floats: FloatWindows, sign: 1 | -1, out: Column): void {
  const { values, from, to } = floats
  if (queue.length < values.length) queue = new Int32Array(values.length * 2)
  let head = 0
  let tail = 0
  let next = 0
  for (let i = 0; i < out.kinds.length; i++) {
    const start = from[i] as number
    const end = to[i] as number
    if (start >= end) continue
    if (next < start) next = start
    for (; next < end; next++) {
      const value = sign * (values[next] as number)
      if (Number.isNaN(value)) continue
      while (tail > head && sign * (values[queue[tail - 1] as number] as number) < value) tail--
      queue[tail++] = next
    }
    while (head < tail && (queue[head] as number) < start) head++
    out.values[i] = head < tail ? (values[queue[head] as number] as number) : Number.NaN
    out.kinds[i] = float
  }
}
