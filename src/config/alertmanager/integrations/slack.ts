import type { ConfigContext } from '../../decode/config-context.ts'
import {
  boolAt,
  isGiven,
  isMissing,
  placeOfField,
  structAt,
  textAt,
} from '../../decode/field-access.ts'
import { bool, file, goDuration, secret, text } from '../../shape/scalars.ts'
import { listOf, type StructShape, type StructValue, struct } from '../../shape/shape.ts'
import { apiUrl, secretApiUrl, template } from '../shape/alert-scalars.ts'
import { checkPair, requireField } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { fieldList } from './attachment.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const confirmation: StructShape = struct(
  'config.plain',
  'a confirmation',
  {
    text: { shape: template, doc: 'The question.' },
    title: { shape: template, doc: 'Heading of the question.' },
    ok_text: { shape: template, doc: 'Text of the button that confirms.' },
    dismiss_text: { shape: template, doc: 'Text of the button that cancels.' },
  },
  (value, context) =>
    requireField(value, 'text', 'missing text in Slack confirmation configuration', context),
)

const action: StructShape = struct(
  'config.plain',
  'an action of a message',
  {
    type: { shape: template, doc: 'Kind of the action: `button`.' },
    text: { shape: template, doc: 'Text of the button.' },
    url: { shape: template, doc: 'Where the button leads.' },
    style: { shape: template, doc: 'Style of the button.' },
    name: { shape: template, doc: 'Name of the action, where it has no URL.' },
    value: { shape: template, doc: 'Value of the action.' },
    confirm: { shape: confirmation, doc: 'A question before the action.' },
  },
  (value, context) => {
    for (const field of ['type', 'text'])
      requireField(value, field, `missing ${field} in Slack action configuration`, context)
    if (isMissing(value, 'url'))
      requireField(value, 'name', 'missing name or url in Slack action configuration', context)
  },
)

const slackField = (name: string, doc: string) =>
  withTemplate(template, `slack.default.${name}`, doc)

/** `slack_configs` */
export const slack: IntegrationShape = integration(
  'slack',
  'config.SlackConfig',
  'config.plain',
  'a Slack configuration',
  {
    http_config: ownHttpConfig,
    api_url: { shape: secretApiUrl, doc: 'Webhook; absent: `global.slack_api_url`.' },
    api_url_file: { shape: file('credentials'), doc: 'File with the webhook.' },
    app_token: { shape: secret, doc: 'Token of an app; absent: `global.slack_app_token`.' },
    app_token_file: { shape: file('credentials'), doc: 'File with the token.' },
    app_url: { shape: apiUrl, doc: 'URL for apps; absent: `global.slack_app_url`.' },
    channel: { shape: template, doc: 'Channel or user that gets the message.' },
    username: slackField('username', 'Name of the sender.'),
    color: slackField('color', 'Colour of the message.'),
    title: slackField('title', 'Heading of the message.'),
    title_link: slackField('titlelink', 'Where the heading leads.'),
    pretext: slackField('pretext', 'Text above the message.'),
    text: slackField('text', 'Text of the message.'),
    message_text: { shape: template, doc: 'Text outside of the attachment.' },
    fields: {
      shape: fieldList('config.SlackField', 'config.plain', 'Slack'),
      doc: 'Fields of the message.',
    },
    short_fields: { shape: bool, default: false, doc: 'Fields stand side by side.' },
    footer: slackField('footer', 'Text below the message.'),
    fallback: slackField('fallback', 'Text where the message cannot be shown.'),
    callback_id: slackField('callbackid', 'Id of the message for actions.'),
    icon_emoji: slackField('iconemoji', 'Emoji of the sender.'),
    icon_url: slackField('iconurl', 'Picture of the sender.'),
    image_url: { shape: template, doc: 'A picture in the message.' },
    thumb_url: { shape: template, doc: 'A small picture in the message.' },
    link_names: { shape: bool, default: false, doc: 'Names of channels and users become links.' },
    mrkdwn_in: { shape: listOf(text), doc: 'Parts of the message that are formatted.' },
    actions: {
      shape: { ...listOf(action), goName: '[]*config.SlackAction' },
      doc: 'Buttons of the message.',
    },
    timeout: { shape: goDuration, default: 0, doc: 'How long a request may take.' },
    update_message: {
      shape: bool,
      default: false,
      doc: 'Messages are changed instead of sent again; for bot tokens only.',
    },
  },
  checkSlack,
  false,
)

const postMessage = 'https://slack.com/api/chat.postMessage'

function checkSlack(value: StructValue, context: ConfigContext): void {
  checkPair(value, 'api_url', context)
  checkPair(value, 'app_token', context)
  const find = (name: string): string | undefined =>
    [name, `${name}_file`].find((field) => isGiven(value, field))
  const [url, token] = [find('api_url'), find('app_token')]
  if (url !== undefined && token !== undefined)
    context.report(
      'config/invalid',
      placeOfField(value, token),
      'at most one of api_url/api_url_file & app_token/app_token_file must be configured',
      { help: `keep either \`${token}\` or \`${url}\`` },
    )
  if (token !== undefined && isGiven(structAt(value, 'http_config'), 'authorization'))
    context.report(
      'config/invalid',
      placeOfField(value, 'http_config'),
      "http authorization can't be set when using Slack App tokens",
      { help: `remove \`authorization\`, or \`${token}\`` },
    )
  if (boolAt(value, 'update_message') !== true) return
  const written = textAt(value, 'api_url')
  const unknown = written === undefined && !isMissing(value, 'api_url')
  if (unknown || written === postMessage || written === '<secret>') return
  context.report(
    'config/invalid',
    placeOfField(value, 'update_message'),
    `update_message can only be used with bot tokens. api_url must be set to ${postMessage}`,
    { help: `write \`api_url: ${postMessage}\`, or remove \`update_message\`` },
  )
}
