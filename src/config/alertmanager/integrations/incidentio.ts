import type { ConfigContext } from '../../decode/config-context.ts'
import { isGiven, isMissing, placeOfField, structAt } from '../../decode/field-access.ts'
import { file, goDuration, secret, uint64 } from '../../shape/scalars.ts'
import type { StructValue } from '../../shape/shape.ts'
import { apiUrl } from '../shape/alert-scalars.ts'
import { checkPair, requireOneOf } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { isAuthorized } from './authorized.ts'
import { type IntegrationShape, integration } from './integration.ts'

/** `incidentio_configs` */
export const incidentio: IntegrationShape = integration(
  'incidentio',
  'incidentio.IncidentioConfig',
  'incidentio.plain',
  'an incident.io configuration',
  {
    http_config: ownHttpConfig,
    url: { shape: apiUrl, doc: 'URL of the alert source.' },
    url_file: { shape: file('credentials'), doc: 'File with the URL.' },
    alert_source_token: { shape: secret, doc: 'Token of the alert source.' },
    alert_source_token_file: { shape: file('credentials'), doc: 'File with the token.' },
    max_alerts: { shape: uint64, default: 0, doc: 'Greatest number of alerts in a message.' },
    timeout: { shape: goDuration, default: 0, doc: 'How long a request may take.' },
  },
  checkIncidentio,
  true,
)

const tokens = ['alert_source_token', 'alert_source_token_file']

function checkIncidentio(value: StructValue, context: ConfigContext): void {
  requireOneOf(value, 'url', context)
  checkPair(value, 'alert_source_token', context)
  const http = structAt(value, 'http_config')
  if (!http) return
  const token = tokens.find((field) => isGiven(value, field))
  if (token !== undefined && isGiven(http, 'authorization'))
    context.report(
      'config/invalid',
      placeOfField(value, token),
      'cannot specify alert_source_token or alert_source_token_file when using http_config.authorization',
      { help: `remove \`${token}\`, or \`authorization\`` },
    )
  if (tokens.every((field) => isMissing(value, field)) && !isAuthorized(http))
    context.reportMissing(
      value.node,
      placeOfField(value, 'http_config'),
      'at least one of alert_source_token, alert_source_token_file or http_config.authorization must be configured',
      { help: 'add `alert_source_token_file`' },
    )
}
