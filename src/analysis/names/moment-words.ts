const durations = new Set(
  `age backoff busy cooldown cpu delay downtime drift duration durations elapsed execution gc grace
   idle interval intervals jitter keepalive lag latencies latency left lifetime offset overhead pause
   period processing remaining response retention rtt runtime skew staleness stall timeout took ttl
   until uptime wait waiting window`.split(/\s+/),
)

const moments = new Set(['timestamp', 'timestamps', 'unixtime', 'mtime', 'ctime', 'atime'])

const pastWords = new Set(
  `boot booted built completed completion created creation finished last lastsuccess latest
   modified pushed seen start started succeeded updated`.split(/\s+/),
)

const futureWords = new Set(
  `after deadline due end eol expiration expires expiry future next renewal scheduled until upcoming valid`.split(
    /\s+/,
  ),
)

const endings = new Set(
  'birth boot creation created end expiration expiry modification modified start'.split(' '),
)

const zones = new Set(['unix', 'utc', 'epoch'])

/** Whether the end of a name, without its unit, says that its value is a moment: `timestamp`, `timestamp_utc`, `mtime`. */
export function saysMoment(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? ''
  return moments.has(zones.has(last) ? (tokens.at(-2) ?? '') : last)
}

/** Whether a name ends as in `start_time`, `expiry_time`: the word before `time` is what happened then. */
export function isTimeOf(token: string | undefined): boolean {
  return token !== undefined && endings.has(token)
}

/** Whether a word says that its value is a length of time: `age`, `latency`. */
export function saysDuration(token: string): boolean {
  return durations.has(token)
}

/** Whether the words of a moment's name say that it has passed: `last`, `start`, and no word of what is to come. */
export function isPastMoment(tokens: readonly string[]): boolean {
  return (
    tokens.some((token) => pastWords.has(token)) && !tokens.some((token) => futureWords.has(token))
  )
}
