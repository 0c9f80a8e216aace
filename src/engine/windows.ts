/** Where windows lie, in milliseconds. */
export interface WindowEdges {
  /** Right edge of each window, ascending or all equal. */
  readonly ends: Float64Array
  /** From the left edge to `ends`. */
  readonly backMs: number
  /** How far a window reaches past `ends`. */
  readonly aheadMs: number
}

/** Index ranges of windows: of window i the samples from `from[i]` up to, not including, `to[i]`. */
export interface Windows {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Cuts the windows of series that often lie at the same times, each time once. */
export class WindowCutter {
  readonly #edges: WindowEdges
  readonly #options: { readonly leftOpen: boolean }
  readonly #known = new Map<Float64Array, { count: number; visible: unknown; windows: Windows }>()

  constructor(edges: WindowEdges, options: { readonly leftOpen: boolean }) {
    this.#edges = edges
    this.#options = options
  }

  /** The windows of samples at the given times; see `cutWindows`. */
  cut(times: Float64Array, count: number, visible: Float64Array | undefined): Windows {
    const known = this.#known.get(times)
    if (known && known.count === count && known.visible === visible) return known.windows
    const windows = cutWindows({ times, count }, this.#edges, visible, this.#options)
    if (this.#edges.ends.length > 1) this.#known.set(times, { count, visible, windows })
    return windows
  }
}

/**
 * The samples of each window as index ranges. The left edge belongs to the window where `leftOpen` is false; no window
 * reaches past the time that its step may see.
 */
function cutWindows(
  samples: { readonly times: Float64Array; readonly count: number },
  edges: WindowEdges,
  visible: Float64Array | undefined,
  options: { readonly leftOpen: boolean },
): Windows {
  const { times, count } = samples
  const { ends, backMs, aheadMs } = edges
  const steps = ends.length
  const from = new Int32Array(steps)
  const to = new Int32Array(steps)
  const edge = options.leftOpen ? 0 : -1
  let low = 0
  let high = 0
  for (let i = 0; i < steps; i++) {
    const end = ends[i] as number
    const start = end - backMs + edge
    const ahead = end + aheadMs
    const last = visible === undefined ? ahead : Math.min(ahead, visible[i] as number)
    if (steps === 1) {
      low = firstAfter(times, count, start)
      high = firstAfter(times, count, last)
    }
    while (low < count && (times[low] as number) <= start) low++
    while (high < count && (times[high] as number) <= last) high++
    from[i] = low
    to[i] = high < low ? low : high
  }
  return { from, to }
}

/** Index of the first of `count` ascending times that lies after `time`. */
export function firstAfter(times: Float64Array, count: number, time: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] as number) <= time) low = middle + 1
    else high = middle
  }
  return low
}
