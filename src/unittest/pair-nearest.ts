/** What was expected with what was received for it, and what is left on either side. */
export interface Pairing<T> {
  readonly pairs: readonly { readonly expected: T; readonly received: T }[]
  readonly missing: readonly T[]
  readonly unexpected: readonly T[]
}

/** Above this many comparisons only the first candidates are looked at. */
const comparisonLimit = 250_000

/**
 * Pairs expected with received things: the nearest first, each once. `distance` counts the fields that differ;
 * undefined where two things have nothing to do with each other.
 */
export function pairNearest<T>(
  expected: readonly T[],
  received: readonly T[],
  distance: (expected: T, received: T) => number | undefined,
): Pairing<T> {
  const candidates: { readonly e: number; readonly r: number; readonly distance: number }[] = []
  const width = Math.max(1, Math.floor(comparisonLimit / Math.max(1, expected.length)))
  for (const [e, wanted] of expected.entries())
    for (const [r, found] of received.slice(0, width).entries()) {
      const apart = distance(wanted, found)
      if (apart !== undefined) candidates.push({ e, r, distance: apart })
    }
  candidates.sort((a, b) => a.distance - b.distance || a.e - b.e || a.r - b.r)
  const takenExpected = new Set<number>()
  const takenReceived = new Set<number>()
  const chosen: { readonly e: number; readonly r: number }[] = []
  for (const { e, r } of candidates) {
    if (takenExpected.has(e) || takenReceived.has(r)) continue
    takenExpected.add(e)
    takenReceived.add(r)
    chosen.push({ e, r })
  }
  chosen.sort((a, b) => a.e - b.e)
  return {
    pairs: chosen.flatMap(({ e, r }) => {
      const wanted = expected[e]
      const found = received[r]
      return wanted === undefined || found === undefined
        ? []
        : [{ expected: wanted, received: found }]
    }),
    missing: expected.filter((_, e) => !takenExpected.has(e)),
    unexpected: received.filter((_, r) => !takenReceived.has(r)),
  }
}
