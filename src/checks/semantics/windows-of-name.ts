import { parseDuration } from '../../model/duration.ts'

/** What may stand before a window in one word: `rate5m`, `max1h`. */
const functions =
  /^(?:rate|irate|increase|delta|deriv|avg|max|min|sum|mean|count|burnrate|ratio|last|over|window)?$/
/** Words before a duration that is no window: of bounds, of forecasts, of settings. */
const others: ReadonlySet<string> = new Set(
  `load loadavg cpuload in predict predicted prediction forecast next until before after retention
  timeout interval every step per than under above below gt lt ge le within older newer last age ttl delay
  delayed offset`.split(/\s+/),
)
const word = /^([a-z]*?)((?:\d+(?:ms|[smhdwy]))+)$/

/** A window as written, and in milliseconds. */
export interface ClaimedWindow {
  readonly text: string
  readonly ms: number
}

/** The windows that the name of a recording rule claims: `job:errors:rate5m`, `x:avg_30d`. */
export function claimedWindows(name: string): readonly ClaimedWindow[] {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  if (words.some((text) => /^load(?:avg)?\d*$/.test(text))) return []
  return words.flatMap((text, at) => {
    const [, before = '', duration = ''] = word.exec(text) ?? []
    if (duration === '' || !functions.test(before)) return []
    if (words[at + 1] === 'ago' || (before === '' && others.has(words[at - 1] ?? ''))) return []
    if (before === '' && /^[23]d$|s$/.test(duration)) return []
    return windowOf(duration).map((ms) => ({ text: duration, ms }))
  })
}

/** All durations that a name or a label value mentions in whatever role, in milliseconds. */
export function mentionedWindows(text: string): readonly number[] {
  const matches = text.toLowerCase().matchAll(/(?:^|[^0-9])((?:\d+(?:ms|[smhdwy]))+)(?![a-z0-9])/g)
  return [...matches].flatMap(([, duration = '']) => windowOf(duration))
}

function windowOf(duration: string): readonly number[] {
  const parsed = parseDuration(duration)
  return 'ms' in parsed && parsed.ms > 0 ? [parsed.ms] : []
}
