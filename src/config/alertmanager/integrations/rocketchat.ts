import { bool, file, secret } from '../../shape/scalars.ts'
import { listOf, type StructShape, struct } from '../../shape/shape.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { checkWrittenPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { fieldList } from './attachment.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const action: StructShape = struct('config.RocketchatAttachmentAction', 'an action of a message', {
  type: { shape: template, doc: 'Kind of the action: only `button`.' },
  text: { shape: template, doc: 'Text of the button.' },
  url: { shape: template, doc: 'Where the button leads.' },
  msg: { shape: template, doc: 'Message that the button sends.' },
})

/** `rocketchat_configs` */
export const rocketchat: IntegrationShape = integration(
  'rocketchat',
  'config.RocketchatConfig',
  'config.plain',
  'a Rocket.Chat configuration',
  {
    http_config: ownHttpConfig,
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.rocketchat_api_url`.' },
    token_id: { shape: secret, doc: 'Id of the token; absent: `global.rocketchat_token_id`.' },
    token_id_file: { shape: file('credentials'), doc: 'File with the id of the token.' },
    token: { shape: secret, doc: 'Token; absent: `global.rocketchat_token`.' },
    token_file: { shape: file('credentials'), doc: 'File with the token.' },
    channel: { shape: template, doc: 'Channel that gets the message.' },
    color: {
      shape: template,
      default: '{{ if eq .Status "firing" }}red{{ else }}green{{ end }}',
      doc: 'Colour of the message.',
    },
    title: withTemplate(template, 'rocketchat.default.title', 'Heading of the message.'),
    title_link: withTemplate(template, 'rocketchat.default.titlelink', 'Where the heading leads.'),
    text: withTemplate(template, 'rocketchat.default.text', 'Text of the message.'),
    fields: {
      shape: fieldList('config.RocketchatAttachmentField', 'config.RocketchatAttachmentField'),
      doc: 'Fields of the message.',
    },
    short_fields: { shape: bool, default: false, doc: 'Fields stand side by side.' },
    emoji: withTemplate(template, 'rocketchat.default.emoji', 'Emoji of the sender.'),
    icon_url: withTemplate(template, 'rocketchat.default.iconurl', 'Picture of the sender.'),
    image_url: { shape: template, doc: 'A picture in the message.' },
    thumb_url: { shape: template, doc: 'A small picture in the message.' },
    link_names: { shape: bool, default: false, doc: 'Names become links.' },
    actions: {
      shape: { ...listOf(action), goName: '[]*config.RocketchatAttachmentAction' },
      doc: 'Buttons of the message.',
    },
  },
  (value, context) => {
    for (const name of ['token', 'token_id']) checkWrittenPair(value, name, context)
  },
  false,
)
