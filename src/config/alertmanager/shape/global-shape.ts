import type { ConfigContext } from '../../decode/config-context.ts'
import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { isGiven, placeOfField, textAt } from '../../decode/field-access.ts'
import { tlsConfig } from '../../prometheus/tls-config.ts'
import { bool, duration, file, secret, text } from '../../shape/scalars.ts'
import { type StructShape, type StructValue, struct } from '../../shape/shape.ts'
import { apiUrl, hostPort, secretApiUrl, template } from './alert-scalars.ts'
import { checkWrittenPair } from './exclusive-pairs.ts'
import { httpConfig } from './http-shape.ts'

const slackAppUrl = 'https://slack.com/api/chat.postMessage'

/** `global`: defaults of the integrations. */
export const globalShape: StructShape = struct(
  'config.plain',
  'the global section',
  {
    resolve_timeout: {
      shape: duration,
      default: 300_000,
      doc: 'When an alert without an end is resolved; Prometheus always sends one.',
    },
    http_config: { shape: httpConfig, doc: 'HTTP client of the integrations.' },
    smtp_from: { shape: template, doc: 'Sender of emails.' },
    smtp_hello: { shape: text, default: 'localhost', doc: 'Name that is told to the mail server.' },
    smtp_smarthost: { shape: hostPort, doc: 'Mail server with its port.' },
    smtp_auth_username: { shape: text, doc: 'User at the mail server.' },
    smtp_auth_password: { shape: secret, doc: 'Password at the mail server.' },
    smtp_auth_password_file: { shape: file('credentials'), doc: 'File with the password.' },
    smtp_auth_secret: { shape: secret, doc: 'Secret for CRAM-MD5.' },
    smtp_auth_secret_file: {
      shape: file('credentials'),
      doc: 'File with the secret for CRAM-MD5.',
    },
    smtp_auth_identity: { shape: text, doc: 'Identity for PLAIN.' },
    smtp_require_tls: { shape: bool, default: true, doc: 'Emails are sent with TLS only.' },
    smtp_tls_config: { shape: tlsConfig, doc: 'TLS of the mail server.' },
    smtp_force_implicit_tls: { shape: bool, doc: 'TLS from the start on any port.' },
    slack_api_url: { shape: secretApiUrl, doc: 'Webhook of Slack.' },
    slack_api_url_file: { shape: file('credentials'), doc: 'File with the webhook of Slack.' },
    slack_app_token: { shape: secret, doc: 'Token of a Slack app.' },
    slack_app_token_file: {
      shape: file('credentials'),
      doc: 'File with the token of a Slack app.',
    },
    slack_app_url: { shape: apiUrl, default: slackAppUrl, doc: 'URL for Slack apps.' },
    pagerduty_url: {
      shape: apiUrl,
      default: 'https://events.pagerduty.com/v2/enqueue',
      doc: 'URL of PagerDuty.',
    },
    opsgenie_api_url: {
      shape: apiUrl,
      default: 'https://api.opsgenie.com/',
      doc: 'URL of Opsgenie.',
    },
    opsgenie_api_key: { shape: secret, doc: 'Key of Opsgenie.' },
    opsgenie_api_key_file: { shape: file('credentials'), doc: 'File with the key of Opsgenie.' },
    wechat_api_url: {
      shape: apiUrl,
      default: 'https://qyapi.weixin.qq.com/cgi-bin/',
      doc: 'URL of WeChat.',
    },
    wechat_api_secret: { shape: secret, doc: 'Secret of WeChat.' },
    wechat_api_secret_file: { shape: file('credentials'), doc: 'File with the secret of WeChat.' },
    wechat_api_corp_id: { shape: text, doc: 'Corporation at WeChat.' },
    victorops_api_url: {
      shape: apiUrl,
      default: 'https://alert.victorops.com/integrations/generic/20131114/alert/',
      doc: 'URL of VictorOps.',
    },
    victorops_api_key: { shape: secret, doc: 'Key of VictorOps.' },
    victorops_api_key_file: { shape: file('credentials'), doc: 'File with the key of VictorOps.' },
    telegram_api_url: {
      shape: apiUrl,
      default: 'https://api.telegram.org',
      doc: 'URL of Telegram.',
    },
    telegram_bot_token: { shape: secret, doc: 'Token of the bot at Telegram.' },
    telegram_bot_token_file: {
      shape: file('credentials'),
      doc: 'File with the token of the bot at Telegram.',
    },
    webex_api_url: {
      shape: apiUrl,
      default: 'https://webexapis.com/v1/messages',
      doc: 'URL of Webex.',
    },
    rocketchat_api_url: {
      shape: apiUrl,
      default: 'https://open.rocket.chat/',
      doc: 'URL of Rocket.Chat.',
    },
    rocketchat_token: { shape: secret, doc: 'Token of the sender at Rocket.Chat.' },
    rocketchat_token_file: {
      shape: file('credentials'),
      doc: 'File with the token of the sender at Rocket.Chat.',
    },
    rocketchat_token_id: { shape: secret, doc: 'Id of the token at Rocket.Chat.' },
    rocketchat_token_id_file: {
      shape: file('credentials'),
      doc: 'File with the id of the token at Rocket.Chat.',
    },
    mattermost_webhook_url: { shape: secretApiUrl, doc: 'Webhook of Mattermost.' },
    mattermost_webhook_url_file: {
      shape: file('credentials'),
      doc: 'File with the webhook of Mattermost.',
    },
    jira_api_url: { shape: apiUrl, doc: 'URL of the REST API of Jira.' },
  },
  checkGlobal,
)

const pairs = [
  'slack_api_url',
  'slack_app_token',
  'opsgenie_api_key',
  'victorops_api_key',
  'telegram_bot_token',
  'mattermost_webhook_url',
  'wechat_api_secret',
  'smtp_auth_password',
  'smtp_auth_secret',
]

function checkGlobal(value: StructValue, context: ConfigContext): void {
  for (const name of pairs)
    checkAtMostOne(
      value,
      [name, `${name}_file`],
      `at most one of ${name} & ${name}_file must be configured`,
      context,
    )
  for (const name of ['rocketchat_token', 'rocketchat_token_id'])
    checkWrittenPair(value, name, context)
  checkSlack(value, context)
}

/** A webhook of Slack and a token, unless the webhook is the URL of the token. */
function checkSlack(value: StructValue, context: ConfigContext): void {
  const find = (name: string): string | undefined =>
    [name, `${name}_file`].find((field) => isGiven(value, field))
  const [url, token] = [find('slack_api_url'), find('slack_app_token')]
  if (url === undefined || token === undefined) return
  const own = value.fields.get('slack_app_url')
  const app = own ? textAt(value, 'slack_app_url') : slackAppUrl
  if (app === undefined || app === textAt(value, 'slack_api_url')) return
  context.report(
    'config/invalid',
    placeOfField(value, token),
    'at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured',
    {
      help: `keep either \`${token}\` or \`${url}\``,
      related: context.related(placeOfField(value, url), `\`${url}\` is given here`),
    },
  )
}
