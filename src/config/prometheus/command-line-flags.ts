import type { YamlEntry, YamlNode } from '../../yaml/node.ts'
import type { KeyExplanation } from '../decode/config-context.ts'

/** Pages that the server makes of templates. */
const consoles = 'console'

/** Flags of Prometheus that people look for in its configuration, also those of older versions. */
const flags: readonly string[] = [
  'agent',
  'alertmanager.drain-notification-queue-on-shutdown',
  'alertmanager.notification-batch-size',
  'alertmanager.notification-queue-capacity',
  'alertmanager.timeout',
  'auto-gomaxprocs',
  'auto-gomemlimit',
  'auto-gomemlimit.ratio',
  'config.auto-reload-interval',
  'config.file',
  'enable-feature',
  'log.format',
  'log.level',
  'query.lookback-delta',
  'query.max-concurrency',
  'query.max-samples',
  'query.timeout',
  'rules.alert.for-grace-period',
  'rules.alert.for-outage-tolerance',
  'rules.alert.resend-delay',
  'rules.max-concurrent-evals',
  'scrape.adjust-timestamps',
  'scrape.discovery-reload-interval',
  'scrape.name-escaping-scheme',
  'scrape.timestamp-tolerance',
  'storage.agent.no-lockfile',
  'storage.agent.path',
  'storage.agent.retention.max-time',
  'storage.agent.retention.min-time',
  'storage.agent.wal-compression',
  'storage.agent.wal-compression-type',
  'storage.agent.wal-segment-size',
  'storage.agent.wal-truncate-frequency',
  'storage.remote.flush-deadline',
  'storage.remote.read-concurrent-limit',
  'storage.remote.read-max-bytes-in-frame',
  'storage.remote.read-sample-limit',
  'storage.tsdb.allow-overlapping-blocks',
  'storage.tsdb.delay-compact-file.path',
  'storage.tsdb.head-chunks-write-queue-size',
  'storage.tsdb.max-block-chunk-segment-size',
  'storage.tsdb.max-block-duration',
  'storage.tsdb.min-block-duration',
  'storage.tsdb.no-lockfile',
  'storage.tsdb.path',
  'storage.tsdb.retention',
  'storage.tsdb.retention.size',
  'storage.tsdb.retention.time',
  'storage.tsdb.samples-per-chunk',
  'storage.tsdb.wal-compression',
  'storage.tsdb.wal-compression-type',
  'storage.tsdb.wal-segment-size',
  'web.config.file',
  `web.${consoles}.libraries`,
  `web.${consoles}.templates`,
  'web.cors.origin',
  'web.enable-admin-api',
  'web.enable-lifecycle',
  'web.enable-otlp-receiver',
  'web.enable-remote-write-receiver',
  'web.external-url',
  'web.listen-address',
  'web.max-connections',
  'web.max-notifications-subscribers',
  'web.page-title',
  'web.read-timeout',
  'web.remote-write-receiver.accepted-protobuf-messages',
  'web.route-prefix',
  'web.user-assets',
]

/** Last parts of flags that nothing else is called. */
const shortNames: ReadonlyMap<string, string> = new Map(
  flags.flatMap((flag) => {
    const short = flag.replace(/^(?:storage\.(?:tsdb|agent)|web|query|rules)\./, '')
    const usual = ['path', 'timeout', 'page-title', 'config.file', 'retention']
    return flag.startsWith('storage.agent') || usual.includes(short) ? [] : [[spell(short), flag]]
  }),
)

const spelt: ReadonlyMap<string, string> = new Map(flags.map((flag) => [spell(flag), flag]))

const most = 3

/** `storage.tsdb.wal-compression`, `storage_tsdb_walCompression` … are spelt the same. */
function spell(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[-_]/g, '.')
    .toLowerCase()
}

/** What a key, or the keys below it, are where they name flags of the command line. */
export function explainFlag(
  path: readonly string[],
  { key, value }: YamlEntry,
): KeyExplanation | undefined {
  const name = key.text.replace(/^-+/, '')
  const whole = [...path, name].join('.')
  const loose = path[0] === undefined || path[0] === 'global' || path[0] === 'storage'
  const direct =
    spelt.get(spell(whole)) ??
    (loose ? (spelt.get(spell(name)) ?? shortNames.get(spell(name))) : undefined)
  if (direct !== undefined && (value.kind !== 'mapping' || path.length === 0))
    return flagNamed([direct])
  const below = value.kind === 'mapping' ? flagsBelow(value, whole, 0) : []
  if (below.length > 0) return flagNamed(below)
  const prefix = `${spell(whole)}.`
  const section = path.length === 0 ? [...spelt].filter(([one]) => one.startsWith(prefix)) : []
  if (section.length === 0) return undefined
  const [, first = ''] = section[0] ?? []
  return {
    what: `what it sets are command-line flags (\`--${first}\` …)`,
    help: `remove \`${name}\`, and start Prometheus with the flags`,
  }
}

function flagsBelow(node: YamlNode, path: string, depth: number): readonly string[] {
  if (node.kind !== 'mapping' || depth > 3) return []
  return node.entries.flatMap(({ key, value }) => {
    const whole = `${path}.${key.text}`
    const flag = spelt.get(spell(whole))
    return flag !== undefined && value.kind !== 'mapping'
      ? [flag]
      : flagsBelow(value, whole, depth + 1)
  })
}

function flagNamed(found: readonly string[]): KeyExplanation {
  const names = found.slice(0, most).map((flag) => `\`--${flag}\``)
  const list = `${names.join(', ')}${found.length > most ? ' …' : ''}`
  const one = found.length === 1
  return {
    what: one ? `it is the command-line flag ${list}` : `these are the command-line flags ${list}`,
    help: `start Prometheus with ${list}, and remove ${one ? 'the key' : 'the keys'} here`,
  }
}
