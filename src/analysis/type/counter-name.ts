import { isEventNoun } from '../names/nouns.ts'

/** Words of things that can also be counted as they are now: alone they do not make a counter. */
const things = words(`
  allocations anomalies applications blocks bookings builds bytes captures collisions duplicates frames jobs
  messages octets orders packets posts predictions proposals records registrations releases reports
  rows runs saves scans spans splits tasks violations votes warnings
`)

/** What was done to things: those it was done to only grow in number. */
const done = words(`
  aborted accepted acked acknowledged canceled cancelled completed consumed delivered denied discarded
  dispatched downloaded dropped emitted enqueued evicted executed failed fetched flushed forwarded
  handled ingested invoked killed lost missed overwritten persisted processed produced published purged read
  receive received refused rejected restarted retransmitted retried returned seen sent served skipped
  submitted succeeded terminated throttled transferred transmit transmitted triggered truncated
  tx rx updated uploaded written
`)

/** Things that were there before and may be there after: what is done to them is an event, their number is not. */
const residents = words(`
  connections cores cpus devices disks drives handles instances items keys leaders managers members nodes peers
  pods processes replicas sessions shards slots subscribers targets threads units users volumes workers
`)

/** Words of a state: what they stand with is counted as it is now, in spite of a `_total`. */
const states = words(`
  active allocatable allocated available backed backlog capacity configured connected current currently
  degraded desired disabled enabled estimate estimated expected free healthy idle inactive installed inuse
  limit limits max maximum membership min offline online open paused pending pool queued quota ready
  registered remaining reserved running scheduled size stats storage stored suspended unapplied
  unavailable unhealthy unreachable up usage used utilization waiting
`)

/** Words of a state that are none where time or energy is spent. */
const consumption = words('usage used')

/** Whether the words before `_total` say that something happened or was done. */
export function countsEvents(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? ''
  const spent = last === 'seconds' || last === 'joules'
  if (tokens.some((token) => states.has(token) && !(spent && consumption.has(token)))) return false
  const ends = last !== 'failed' && last !== 'lost' && done.has(last)
  if (ends) return true
  if (tokens.some((token) => residents.has(token) && token !== 'connections')) return false
  const head = tokens.slice(-3)
  if (head.some((token) => done.has(token))) return true
  if (tokens.includes('queue') || tokens.includes('memory')) return false
  return head.some((token) => happens(token) && !things.has(token))
}

function happens(token: string): boolean {
  return isEventNoun(token) || token === 'errs' || token === 'crashes' || token === 'joules'
}

/** Whether a word of a name is one of what happens or was done. */
export function hasEventWord(tokens: readonly string[]): boolean {
  return tokens.some((token) => happens(token) || done.has(token))
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
