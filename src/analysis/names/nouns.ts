const events = words(`
  accepts accesses acks acknowledgements allocations anomalies applications attempts authentications
  bans blocks bookings broadcasts builds bytes calls cancellations captures changes checks clicks collisions
  commands commits compactions completions connects cycles decisions deliveries
  deploys deployments discards disconnects dispatches drops duplicates elections emails emissions
  errors evaluations events evictions exceptions executions exits expirations
  failovers failures faults fetches flushes forks frames gets handshakes heartbeats hits hops
  imports inferences inserts installs interrupts invocations iterations keepalives kills listings
  logins logouts lookups loops losses merges messages misses mutations notifications
  observations octets oks operations ops orders overflows packets pageviews panics
  payments polls posts predictions probes promotions proposals publishes pulls purchases pushes puts
  pageloads queries reads rebalances receives reclaims reconciles reconciliations reconnects records
  recoveries redirects registrations reinstalls rejections rejects releases reloads renewals
  replays reports requests resets responses restarts resyncs resolutions results retransmissions
  retransmits retries rewrites rollbacks rotations rows runs saves scans scrapes searches seconds
  sends signins signups spawns spans splits stalls starts steals stops submissions
  switches syncs terminations throttles ticks timeouts transactions transfers
  transitions transmissions triggers tries unlocks updates uploads upgrades validations violations
  visits votes wakeups warnings writes
  error failure panic request response
`)

const participles = words(`
  accepted acked acknowledged allocated applied blocked canceled cancelled closed committed
  compacted completed consumed created deleted delivered denied discarded dispatched dropped emitted
  enqueued evicted executed exported failed fetched filtered finished flushed forwarded generated
  handled ignored imported indexed ingested inserted invoked killed launched lost matched missed
  opened parsed persisted processed produced published pulled purged pushed queried
  received rejected removed replicated requested resolved retried returned rolled sampled
  scanned sent served skipped started stopped submitted succeeded synced terminated throttled
  transferred transmitted triggered truncated updated uploaded written
`)

/** Whether a word names something that happens: `requests`, `errors`, `restarts`. What counts it only grows. */
export function isEventNoun(token: string): boolean {
  return events.has(token)
}

/** Whether a word says what was done to the things counted: `dropped`, `processed`. */
export function isParticiple(token: string): boolean {
  return participles.has(token)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
