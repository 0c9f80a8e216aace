import { isEventNoun } from '../names/nouns.ts'

/** Words of things that can also be counted as they are now: alone they do not make a counter. */
const things = words(`
  allocations anomalies applications bans blocks bookings builds bytes captures checks collisions commits decisions
  deployments duplicates forks frames jobs messages octets orders packets posts predictions probes proposals
  pulls records registrations releases reports rows runs saves scans spans splits tasks updates upgrades
  violations votes warnings
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
  const [before = '', last = ''] = tokens.slice(-2)
  const spent = last === 'seconds' || last === 'joules'
  if (tokens.some((token) => states.has(token) && !(spent && consumption.has(token)))) return false
  if (done.has(last) && !unclear.has(last)) return true
  if (tokens.some((token) => residents.has(token) && token !== 'connections')) return false
  if (done.has(last) || (done.has(before) && !unclear.has(before))) return true
  if (tokens.includes('queue') || tokens.includes('memory')) return false
  const head = tokens.slice(-3)
  return head.some((token, at) => isEvent(token, head[at - 1])) || isEvent(`${last}s`, before)
}

/** What failed may be counted as it is now (`drives_failed`, `failed_jobs`). */
const unclear = words('failed lost')

/** Pull requests and merge requests are things. */
function isEvent(token: string, before: string | undefined): boolean {
  return happens(token) && !things.has(token) && before !== 'pull' && before !== 'merge'
}

function happens(token: string): boolean {
  return isEventNoun(token) || token === 'errs' || token === 'crashes' || token === 'joules'
}

/** Other words that a counter may have in its name; with `_total` they would prove nothing. */
const hints = words(`
  counter created creations deaths detected drop fail fails expired kill milliseconds oomkill output played
  rcodes rd resizes result status success successes unmatched wr
`)

/** Whether a word of a name may be one of what happens or was done. */
export function hasEventWord(tokens: readonly string[]): boolean {
  return tokens.some(
    (token) => happens(token) || isEventNoun(`${token}s`) || done.has(token) || hints.has(token),
  )
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
