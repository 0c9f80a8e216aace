import { numberAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'

/** Interval and timeout of scrapes, in milliseconds; not `known` where a placeholder or error hides one of them. */
export interface Durations {
  readonly intervalMs: number
  readonly timeoutMs: number
  readonly known: boolean
}

const defaultIntervalMs = 60_000
const defaultTimeoutMs = 10_000

/** What `global` sets for jobs; 0 is the default, and the default of the timeout is not more than the interval. */
export function globalDurations(global: StructValue | undefined): Durations {
  const intervalMs = numberAt(global, 'scrape_interval') || defaultIntervalMs
  const timeoutMs = numberAt(global, 'scrape_timeout') || Math.min(defaultTimeoutMs, intervalMs)
  return { intervalMs, timeoutMs, known: isKnown(global) }
}

/** What holds for a job: its own, else of `global`, with a timeout that is cut to its interval. */
export function jobDurations(job: StructValue, inherited: Durations): Durations {
  const own = numberAt(job, 'scrape_interval')
  const intervalMs = own || inherited.intervalMs
  const timeoutMs = numberAt(job, 'scrape_timeout') || Math.min(inherited.timeoutMs, intervalMs)
  return { intervalMs, timeoutMs, known: isKnown(job) && (own !== undefined || inherited.known) }
}

function isKnown(value: StructValue | undefined): boolean {
  return ['scrape_interval', 'scrape_timeout'].every((field) => {
    const found = value?.fields.get(field)
    if (!found) return true
    if (found.node.kind === 'scalar' && found.node.type === 'null') return true
    return found.value?.kind === 'scalar' && found.value.value !== undefined
  })
}
