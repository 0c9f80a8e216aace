import { file, goDuration, uint64 } from '../../shape/scalars.ts'
import { anything } from '../../shape/shape.ts'
import { webhookUrl } from '../shape/alert-scalars.ts'
import { requireOneOf } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration } from './integration.ts'

/** `webhook_configs` */
export const webhook: IntegrationShape = integration(
  'webhook',
  'webhook.WebhookConfig',
  'webhook.plain',
  'a webhook configuration',
  {
    http_config: ownHttpConfig,
    url: { shape: webhookUrl, doc: 'Where notifications are posted.' },
    url_file: { shape: file('credentials'), doc: 'File with the URL.' },
    max_alerts: {
      shape: uint64,
      default: 0,
      doc: 'Greatest number of alerts in a message; 0: all.',
    },
    timeout: { shape: goDuration, default: 0, doc: 'How long a request may take.' },
    payload: { shape: anything, doc: 'What is posted instead of the usual message.' },
  },
  (value, context) => requireOneOf(value, 'url', context),
  true,
)
