import { file } from '../../shape/scalars.ts'
import type { Field } from '../../shape/shape.ts'
import { secretApiUrl, template } from '../shape/alert-scalars.ts'
import { requireOneOf } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const target: Readonly<Record<string, Field>> = {
  http_config: ownHttpConfig,
  webhook_url: { shape: secretApiUrl, doc: 'Webhook of the channel.' },
  webhook_url_file: { shape: file('credentials'), doc: 'File with the webhook.' },
}

/** `msteams_configs`, which Microsoft no longer supports. */
export const msteams: IntegrationShape = integration(
  'msteams',
  'msteams.MSTeamsConfig',
  'msteams.plain',
  'a Microsoft Teams configuration',
  {
    ...target,
    title: withTemplate(template, 'msteams.default.title', 'Heading of the message.'),
    summary: withTemplate(template, 'msteams.default.summary', 'Summary of the message.'),
    text: withTemplate(template, 'msteams.default.text', 'Text of the message.'),
  },
  (value, context) => requireOneOf(value, 'webhook_url', context),
  true,
)

/** `msteamsv2_configs` */
export const msteamsv2: IntegrationShape = integration(
  'msteamsv2',
  'msteamsv2.MSTeamsV2Config',
  'msteamsv2.plain',
  'a Microsoft Teams v2 configuration',
  {
    ...target,
    title: withTemplate(template, 'msteamsv2.default.title', 'Heading of the message.'),
    text: withTemplate(template, 'msteamsv2.default.text', 'Text of the message.'),
  },
  (value, context) => requireOneOf(value, 'webhook_url', context),
  true,
)
