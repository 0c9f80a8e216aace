import { isEventNoun } from '../names/nouns.ts'

/** Last words of names whose numbers go up and down, whatever stands before them. */
const levels = words(`
  gauge depth ratio percent percentage pct utilization utilisation celsius fahrenheit temperature volts voltage
  watts hertz amperes rpm dbm goroutines replicas capacity backlog lag inflight inprogress
`)

/** How many of some things there are at a moment … */
const moods = words(
  'active current idle pending waiting running available free used inuse busy open max',
)
/** … and the things. */
const things = words(`
  connection connections conns sessions threads workers clients users requests queries jobs tasks slots pods
  nodes replicas channels consumers pool memory mem heap disk space filesystem inodes descriptors fds
  handles
`)

const dataUnits = words('bytes kilobytes megabytes gigabytes kb mb gb kib mib gib')
const fillings = words(
  'available free used usage resident rss inuse cached capacity quota limit max wss working heap',
)
const stores = words(
  'db database disk filesystem fs volume heap memory mem queue wal table index storage store file',
)
const traffic = words(
  'network net traffic bandwidth transmit receive transmitted received sent read written rx tx io',
)

const sized = words('queue pool backlog cluster')

/** Words that stay above a number that only grows. */
const positions = words(
  'txid xid lsn position offset sequence seqno id index epoch version generation counter',
)
const phrasal = words(
  'back catch clean clear follow hang look pick ramp roll scale set sign spin start tear wake warm wind',
)

/** The last word of a name, where it can only be that of a level: `_depth`, `_ratio`. */
export function levelWord(tokens: readonly string[]): string | undefined {
  const last = tokens.at(-1) ?? ''
  return tokens.length > 1 && levels.has(last) ? `_${last}` : undefined
}

/** Why a name that has no suffix of a counter is that of a gauge: what its words say. Undefined where they do not. */
export function gaugeWords(tokens: readonly string[]): string | undefined {
  const last = tokens.at(-1) ?? ''
  const before = tokens.at(-2) ?? ''
  if (tokens.length < 2) return undefined
  const level = levelWord(tokens)
  if (level !== undefined) return level
  if (last === 'remaining' || last === 'max') return `_${last}`
  if (last === 'flight' && before === 'in') return '_in_flight'
  if (last === 'progress' && before === 'in') return '_in_progress'
  if (last === 'use' && before === 'in') return '_in_use'
  if (last === 'code' && before === 'exit') return '_exit_code'
  if (last === 'pending') return '_pending'
  if (last === 'size' && sized.has(before)) return `${before}_size`
  if (last === 'current' && !positions.has(before) && !isEventNoun(before)) return '_current'
  if (last === 'up' && !before.endsWith('ed') && !phrasal.has(before)) return '_up'
  if (tokens.includes('last')) return 'last'
  const verb = tokens.findIndex((token) => token === 'is' || token === 'has')
  if (verb >= 0 && verb < tokens.length - 1) return tokens[verb]
  return levelOf(tokens, last)
}

/** Why a name is that of a point in time. */
export function pointWords(tokens: readonly string[]): string | undefined {
  const stamp = tokens.find((token) => token === 'timestamp')
  if (stamp !== undefined) return stamp
  const end = tokens.at(-1) === 'seconds' ? tokens.slice(0, -1) : tokens
  const [before = '', last = ''] = end.slice(-2)
  if (last === 'time' && /^(?:start|boot|creation|completion|expiration|expiry)$/.test(before))
    return `${before}_time`
  if (last === 'expiry' || (before === 'not' && (last === 'after' || last === 'before')))
    return last === 'expiry' ? last : `not_${last}`
  const archived = tokens.includes('last') && (last === 'time' || last === 'at')
  return archived ? `last_…_${last}` : undefined
}

function levelOf(tokens: readonly string[], last: string): string | undefined {
  const mood = tokens.find((token) => moods.has(token))
  if (mood !== undefined && (moods.has(last) || things.has(last)))
    if (tokens.some((token) => things.has(token))) return mood
  if (!dataUnits.has(last) || tokens.some((token) => traffic.has(token))) return undefined
  const filling = tokens.find((token) => fillings.has(token))
  if (filling !== undefined) return filling
  const ofStore = tokens.at(-2) === 'size' && tokens.some((token) => stores.has(token))
  return ofStore ? 'size' : undefined
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
