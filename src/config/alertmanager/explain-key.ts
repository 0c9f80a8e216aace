import type { YamlEntry } from '../../yaml/node.ts'
import type { KeyExplanation } from '../decode/config-context.ts'

const flags: Readonly<Record<string, string>> = {
  cluster: '--cluster.listen-address` and `--cluster.peer',
  peers: '--cluster.peer',
  data_retention: '--data.retention',
  external_url: '--web.external-url',
  log: '--log.level',
  log_level: '--log.level',
  retention: '--data.retention',
  storage: '--storage.path',
  web: '--web.listen-address',
}

const gone: Readonly<Record<string, string>> = {
  hipchat_configs: 'Alertmanager has it no longer since 0.16',
  hipchat_api_url: 'Alertmanager has it no longer since 0.16',
  hipchat_auth_token: 'Alertmanager has it no longer since 0.16',
}

/** What a key that Alertmanager does not read is in truth: a flag of the command line, or something that is gone. */
export function explainAlertmanagerKey(
  path: readonly string[],
  { key }: YamlEntry,
): KeyExplanation | undefined {
  const name = key.text
  const past = Object.hasOwn(gone, name) ? gone[name] : undefined
  if (past !== undefined) return { what: past, help: 'use `webhook_configs`' }
  const flagName = name.replaceAll('-', '_').replaceAll('.', '_')
  const flag = path.length === 0 && Object.hasOwn(flags, flagName) ? flags[flagName] : undefined
  if (flag === undefined) return undefined
  return { what: 'it is a flag of the command line', help: `start Alertmanager with \`${flag}\`` }
}
