import { file } from '../../shape/scalars.ts'
import { secretApiUrl, template } from '../shape/alert-scalars.ts'
import { requireOneOf } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

/** `discord_configs` */
export const discord: IntegrationShape = integration(
  'discord',
  'discord.DiscordConfig',
  'discord.plain',
  'a Discord configuration',
  {
    http_config: ownHttpConfig,
    webhook_url: { shape: secretApiUrl, doc: 'Webhook of the channel.' },
    webhook_url_file: { shape: file('credentials'), doc: 'File with the webhook.' },
    content: withTemplate(template, 'discord.default.content', 'Text of the message.'),
    title: withTemplate(template, 'discord.default.title', 'Heading of the message.'),
    message: withTemplate(template, 'discord.default.message', 'Text of the embedded message.'),
    username: { shape: template, doc: 'Name of the sender.' },
    avatar_url: { shape: template, doc: 'Picture of the sender.' },
  },
  (value, context) => requireOneOf(value, 'webhook_url', context),
  true,
)
