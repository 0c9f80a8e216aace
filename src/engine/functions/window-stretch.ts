import type { RangeVector } from '../range-vector.ts'
import type { FloatWindows } from './split-samples.ts'

/** How the samples of each window lie between its edges, in seconds; 0 where it has fewer than two. */
export interface WindowStretch {
  /** From the first to the last sample. */
  readonly sampled: Float64Array
  /** How far the change is taken to go on before the first sample, zero points aside. */
  readonly before: Float64Array
  /** The same behind the last sample. */
  readonly after: Float64Array
}

interface KnownStretch {
  readonly times: Float64Array
  readonly ends: Float64Array
  readonly stretch: WindowStretch
}

const known = new WeakMap<Int32Array, KnownStretch>()

/**
 * How far the change in each window is extrapolated: up to an edge that is nearer than 1.1 average distances of the
 * samples, else for half such a distance. Series at the same times share it.
 */
export function windowStretch(floats: FloatWindows, ranges: RangeVector): WindowStretch {
  const { times, from } = floats
  const found = known.get(from)
  if (found && found.times === times && found.ends === ranges.ends) return found.stretch
  const stretch = measure(floats, ranges)
  known.set(from, { times, ends: ranges.ends, stretch })
  return stretch
}

function measure({ times, from, to }: FloatWindows, ranges: RangeVector): WindowStretch {
  const steps = from.length
  const sampled = new Float64Array(steps)
  const before = new Float64Array(steps)
  const after = new Float64Array(steps)
  for (let i = 0; i < steps; i++) {
    const low = from[i] as number
    const high = to[i] as number
    if (high - low < 2) continue
    const first = times[low] as number
    const last = times[high - 1] as number
    const end = ranges.ends[i] as number
    const between = (last - first) / 1000
    const average = between / (high - low - 1)
    const near = average * 1.1
    const head = (first - (end - ranges.rangeMs)) / 1000
    const tail = (end - last) / 1000
    sampled[i] = between
    before[i] = head >= near ? average / 2 : head
    after[i] = tail >= near ? average / 2 : tail
  }
  return { sampled, before, after }
}
