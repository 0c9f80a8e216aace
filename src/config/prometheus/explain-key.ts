import type { YamlEntry } from '../../yaml/node.ts'
import type { KeyExplanation } from '../decode/config-context.ts'
import { explainFlag } from './command-line-flags.ts'

const alertmanagerFile: KeyExplanation = {
  what: 'it is a key of the configuration of Alertmanager',
  help: 'move it into the configuration of Alertmanager',
}

const webFile: KeyExplanation = {
  what: 'it is a key of the file of `--web.config.file`',
  help: 'move it into a file of its own, and name that with `--web.config.file`',
}

/** Keys of other files that Prometheus or Alertmanager reads. */
const otherFiles: Readonly<Record<string, KeyExplanation>> = {
  groups: {
    what: 'it is the key of a rule file',
    help: 'move it into a file of its own, and name that in `rule_files`',
  },
  tests: {
    what: 'it is a key of a file of unit tests',
    help: 'move it into a file of its own, for `promproof test`',
  },
  route: alertmanagerFile,
  receivers: alertmanagerFile,
  inhibit_rules: alertmanagerFile,
  time_intervals: alertmanagerFile,
  mute_time_intervals: alertmanagerFile,
  tls_server_config: webFile,
  http_server_config: webFile,
  basic_auth_users: webFile,
}

/** Fields of scrape configurations and relabelling rules that vmagent has besides those of Prometheus. */
const vmagentFields = new Set([
  'if',
  'match',
  'max_scrape_size',
  'metric_relabel_debug',
  'no_stale_markers',
  'relabel_debug',
  'scrape_align_interval',
  'scrape_offset',
  'series_limit',
  'stream_parse',
])

const vmagent: KeyExplanation = {
  what: 'it is a field of vmagent, which Prometheus refuses',
  help: 'remove it, or keep the file for vmagent',
}

const ownKey: KeyExplanation = {
  what: "there are no keys of one's own",
  help: 'put the anchor where it is used first, and remove the key',
}

/** What a key that Prometheus does not read is in truth: of another file or product, or a flag of the command line. */
export function explainKey(path: readonly string[], entry: YamlEntry): KeyExplanation | undefined {
  const name = entry.key.text
  if (path.length === 0 && Object.hasOwn(otherFiles, name)) return otherFiles[name]
  if (path.length === 0 && /^(?:x-|[._])/.test(name)) return ownKey
  if (path[0] === 'scrape_configs' && vmagentFields.has(name)) return vmagent
  return explainFlag(path, entry)
}
