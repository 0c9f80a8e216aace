import { bool, file, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructShape, struct } from '../../shape/shape.ts'
import { secretApiUrl, template } from '../shape/alert-scalars.ts'
import { checkPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { fieldList } from './attachment.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const fields: Field = {
  shape: fieldList('mattermost.MattermostField', 'mattermost.plain', 'Mattermost'),
  doc: 'Fields of the message.',
}

const parts: Readonly<Record<string, Field>> = {
  fallback: withTemplate(template, 'mattermost.default.fallback', 'Text for plain clients.'),
  color: withTemplate(template, 'mattermost.default.color', 'Colour of the message.'),
  pretext: { shape: template, doc: 'Text above the message.' },
  text: withTemplate(template, 'mattermost.default.text', 'Text of the message.'),
  author_name: { shape: template, doc: 'Name of the author.' },
  author_link: { shape: template, doc: 'Where the name of the author leads.' },
  author_icon: { shape: template, doc: 'Picture of the author.' },
  title: withTemplate(template, 'mattermost.default.title', 'Heading of the message.'),
  title_link: withTemplate(template, 'mattermost.default.titlelink', 'Where the heading leads.'),
  fields,
  thumb_url: { shape: template, doc: 'A small picture in the message.' },
  footer: { shape: template, doc: 'Text below the message.' },
  footer_icon: { shape: template, doc: 'Picture in the footer.' },
  image_url: { shape: template, doc: 'A picture in the message.' },
}

const attachment: StructShape = struct(
  'mattermost.MattermostAttachment',
  'an attachment of a message',
  parts,
)

const props: StructShape = struct('mattermost.MattermostProps', 'properties of a message', {
  card: { shape: template, doc: 'Text that is shown at the side.' },
})

const priority: StructShape = struct('mattermost.MattermostPriority', 'a priority', {
  priority: { shape: template, doc: '`urgent`, `important` or `standard`.' },
  requested_ack: { shape: bool, doc: 'Readers are asked to acknowledge.' },
  persistent_notifications: { shape: bool, doc: 'Readers are notified until they acknowledge.' },
})

/** `mattermost_configs` */
export const mattermost: IntegrationShape = integration(
  'mattermost',
  'mattermost.MattermostConfig',
  'mattermost.plain',
  'a Mattermost configuration',
  {
    http_config: ownHttpConfig,
    webhook_url: { shape: secretApiUrl, doc: 'Webhook; absent: `global.mattermost_webhook_url`.' },
    webhook_url_file: { shape: file('credentials'), doc: 'File with the webhook.' },
    channel: { shape: template, doc: 'Name of the channel.' },
    username: { shape: template, doc: 'Name of the sender.' },
    icon_url: { shape: template, doc: 'Picture of the sender.' },
    icon_emoji: { shape: template, doc: 'Emoji of the sender.' },
    type: { shape: text, doc: 'Kind of the post.' },
    ...parts,
    attachments: {
      shape: { ...listOf(attachment), goName: '[]*mattermost.MattermostAttachment' },
      doc: 'Attachments of the message.',
      deprecated: 'write the fields of the message itself',
    },
    props: { shape: props, doc: 'Further properties of the message.' },
    priority: { shape: priority, doc: 'Priority of the message.' },
  },
  (value, context) => checkPair(value, 'webhook_url', context),
  true,
)
