import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { boolAt } from '../../decode/field-access.ts'
import { bool, file, secret } from '../../shape/scalars.ts'
import { parsedDuration, template } from '../shape/alert-scalars.ts'
import { requireOneOf } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

/** `pushover_configs` */
export const pushover: IntegrationShape = integration(
  'pushover',
  'config.PushoverConfig',
  'config.plain',
  'a Pushover configuration',
  {
    http_config: ownHttpConfig,
    user_key: { shape: secret, doc: 'Key of the recipient.' },
    user_key_file: { shape: file('credentials'), doc: 'File with the key of the recipient.' },
    token: { shape: secret, doc: 'Token of the application.' },
    token_file: { shape: file('credentials'), doc: 'File with the token of the application.' },
    title: withTemplate(template, 'pushover.default.title', 'Heading of the message.'),
    message: withTemplate(template, 'pushover.default.message', 'Text of the message.'),
    url: withTemplate(template, 'pushover.default.url', 'Link of the message.'),
    url_title: { shape: template, doc: 'Text of the link.' },
    device: { shape: template, doc: 'Device that gets the message.' },
    sound: { shape: template, doc: 'Sound of the message.' },
    priority: {
      shape: template,
      default: '{{ if eq .Status "firing" }}2{{ else }}0{{ end }}',
      doc: 'Priority, from -2 to 2.',
    },
    retry: { shape: parsedDuration, default: 60_000, doc: 'How often the message is repeated.' },
    expire: { shape: parsedDuration, default: 3_600_000, doc: 'How long it is repeated.' },
    ttl: { shape: parsedDuration, doc: 'How long the message is kept.' },
    html: { shape: bool, default: false, doc: 'The message is HTML.' },
    monospace: { shape: bool, default: false, doc: 'Letters have the same width.' },
  },
  (value, context) => {
    requireOneOf(value, 'user_key', context)
    requireOneOf(value, 'token', context)
    if (boolAt(value, 'html') && boolAt(value, 'monospace'))
      checkAtMostOne(
        value,
        ['monospace', 'html'],
        'at most one of monospace & html must be configured',
        context,
      )
  },
  true,
)
