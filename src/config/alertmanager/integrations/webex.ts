import { headOf, isMissing, structAt } from '../../decode/field-access.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { requireField } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { isAuthorized } from './authorized.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

/** `webex_configs` */
export const webex: IntegrationShape = integration(
  'webex',
  'config.WebexConfig',
  'config.plain',
  'a Webex configuration',
  {
    http_config: { ...ownHttpConfig, doc: 'HTTP client with the token of the bot.' },
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.webex_api_url`.' },
    message: withTemplate(template, 'webex.default.message', 'Text of the message.'),
    room_id: { shape: template, doc: 'Room that gets the message.' },
  },
  (value, context) => {
    requireField(value, 'room_id', 'missing room_id on webex_config', context)
    const http = value.fields.get('http_config')
    const unread = http && !isMissing(value, 'http_config') && !structAt(value, 'http_config')
    if (!unread && !isAuthorized(structAt(value, 'http_config')))
      context.reportMissing(
        value.node,
        http?.key.span ?? headOf(value),
        'missing webex_configs.http_config.authorization',
        { help: 'write the token of the bot as `http_config: {authorization: {credentials: …}}`' },
      )
  },
  true,
)
