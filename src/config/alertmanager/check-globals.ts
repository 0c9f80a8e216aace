import { isNull } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { headOf, isGiven, isMissing, structAt, structsAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'

/** A field, or its file, that an integration takes from the global section where it has none. */
interface Inherited {
  readonly type: string
  readonly fields: readonly string[]
  readonly globals: readonly string[]
  readonly message: string
  /** An empty text is something. */
  readonly emptyCounts?: true
}

const inherited: readonly Inherited[] = [
  {
    type: 'email',
    fields: ['smarthost'],
    globals: ['smtp_smarthost'],
    message: 'no global SMTP smarthost set',
  },
  { type: 'email', fields: ['from'], globals: ['smtp_from'], message: 'no global SMTP from set' },
  {
    type: 'opsgenie',
    fields: ['api_key', 'api_key_file'],
    globals: ['opsgenie_api_key', 'opsgenie_api_key_file'],
    message: 'no global OpsGenie API Key set either inline or in a file',
  },
  {
    type: 'wechat',
    fields: ['api_secret', 'api_secret_file'],
    globals: ['wechat_api_secret', 'wechat_api_secret_file'],
    message: 'no global Wechat Api Secret set either inline or in a file',
  },
  {
    type: 'wechat',
    fields: ['corp_id'],
    globals: ['wechat_api_corp_id'],
    message: 'no global Wechat CorpID set',
  },
  {
    type: 'victorops',
    fields: ['api_key', 'api_key_file'],
    globals: ['victorops_api_key', 'victorops_api_key_file'],
    message: 'no global VictorOps API Key set',
  },
  {
    type: 'telegram',
    fields: ['bot_token', 'bot_token_file'],
    globals: ['telegram_bot_token', 'telegram_bot_token_file'],
    message: 'missing bot_token or bot_token_file on telegram_config',
  },
  {
    type: 'mattermost',
    fields: ['webhook_url', 'webhook_url_file'],
    globals: ['mattermost_webhook_url', 'mattermost_webhook_url_file'],
    message: 'missing webhook_url or webhook_url_file on mattermost_config',
  },
  {
    type: 'rocketchat',
    fields: ['token_id', 'token_id_file'],
    globals: ['rocketchat_token_id', 'rocketchat_token_id_file'],
    message: 'no global Rocketchat TokenID set either inline or in a file',
    emptyCounts: true,
  },
  {
    type: 'rocketchat',
    fields: ['token', 'token_file'],
    globals: ['rocketchat_token', 'rocketchat_token_file'],
    message: 'no global Rocketchat Token set either inline or in a file',
    emptyCounts: true,
  },
  {
    type: 'jira',
    fields: ['api_url'],
    globals: ['jira_api_url'],
    message: 'no global Jira Cloud URL set',
  },
]

/** Reports what integrations need and neither they nor the global section have. */
export function checkGlobals(value: StructValue, context: ConfigContext): void {
  const global = structAt(value, 'global')
  if (
    value.fields.has('global') &&
    !global &&
    !isNull(value.fields.get('global')?.node ?? value.node)
  )
    return
  if (global) checkNullClient(value, global, context)
  for (const receiver of structsAt(value, 'receivers')) {
    for (const need of inherited)
      for (const config of structsAt(receiver, `${need.type}_configs`))
        checkNeed(config, global, need, context)
    for (const config of structsAt(receiver, 'slack_configs')) checkSlack(config, global, context)
  }
}

/** A null takes the default client away, which two integrations of Alertmanager 0.34 read without looking. */
function checkNullClient(value: StructValue, global: StructValue, context: ConfigContext): void {
  const client = global.fields.get('http_config')
  if (!client || !isNull(client.node)) return
  const reads = structsAt(value, 'receivers').some(
    (receiver) =>
      structsAt(receiver, 'msteamsv2_configs').length > 0 ||
      structsAt(receiver, 'slack_configs').some((config) => isUnwritten(config, 'http_config')),
  )
  if (reads)
    context.reportMissing(global.node, client.key.span, 'empty http_config in the global section', {
      why: 'Alertmanager crashes when it reads the file',
      help: 'remove `http_config`, or write what it should hold',
    })
}

function checkNeed(
  config: StructValue,
  global: StructValue | undefined,
  { fields, globals, message, emptyCounts }: Inherited,
  context: ConfigContext,
): void {
  const lacks = (section: StructValue | undefined, names: readonly string[]): boolean =>
    !section ||
    names.every((name) => (emptyCounts ? isUnwritten(section, name) : isMissing(section, name)))
  if (!lacks(config, fields) || !lacks(global, globals)) return
  const [field = ''] = fields
  const own = config.fields.get(field)
  context.reportMissing(config.node, own?.key.span ?? headOf(config), message, {
    help: `add ${join(fields)} here, or ${join(globals)} to \`global\``,
  })
}

function join(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' or ')
}

function isUnwritten(section: StructValue, name: string): boolean {
  const field = section.fields.get(name)
  return !field || isNull(field.node)
}

const slackMessage = 'no Slack API URL nor App token set either inline or in a file'
const urls = ['api_url', 'api_url_file']
const tokens = ['app_token', 'app_token_file']

/** A message to Slack needs a webhook or a token; with an authorization of its own it takes no token from the global section. */
function checkSlack(
  config: StructValue,
  global: StructValue | undefined,
  context: ConfigContext,
): void {
  if (![...urls, ...tokens].every((field) => isMissing(config, field))) return
  const globalLacks = (names: readonly string[]): boolean =>
    !global || names.every((name) => isMissing(global, `slack_${name}`))
  const authorized = isGiven(structAt(config, 'http_config'), 'authorization')
  if (!globalLacks(urls) || (!authorized && !globalLacks(tokens))) {
    const inheritsAuthorization =
      isMissing(config, 'http_config') &&
      isGiven(structAt(global, 'http_config'), 'authorization') &&
      globalLacks(urls)
    if (inheritsAuthorization) reportAuthorization(config, context)
    return
  }
  context.reportMissing(config.node, headOf(config), slackMessage, {
    help: 'add `api_url` or `api_url_file` here, or `slack_api_url` to `global`',
  })
}

function reportAuthorization(config: StructValue, context: ConfigContext): void {
  context.report(
    'config/invalid',
    headOf(config),
    "http authorization can't be set when using Slack App tokens",
    { help: 'write an `http_config` without `authorization` here' },
  )
}
