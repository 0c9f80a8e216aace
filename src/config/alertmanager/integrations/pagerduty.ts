import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, isMissing } from '../../decode/field-access.ts'
import { file, goDuration } from '../../shape/scalars.ts'
import {
  anything,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { apiUrl, template, templateSecret } from '../shape/alert-scalars.ts'
import { checkPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const image: StructShape = struct('pagerduty.PagerdutyImage', 'an image', {
  href: { shape: template, doc: 'Where the image leads.' },
  src: { shape: template, doc: 'URL of the image.' },
  alt: { shape: template, doc: 'Text for the image.' },
})

const link: StructShape = struct('pagerduty.PagerdutyLink', 'a link', {
  href: { shape: template, doc: 'Where the link leads.' },
  text: { shape: template, doc: 'Text of the link.' },
})

/** `pagerduty_configs` */
export const pagerduty: IntegrationShape = integration(
  'pagerduty',
  'pagerduty.PagerdutyConfig',
  'pagerduty.plain',
  'a PagerDuty configuration',
  {
    http_config: ownHttpConfig,
    service_key: { shape: templateSecret, doc: 'Key of an integration of the type Prometheus.' },
    service_key_file: { shape: file('credentials'), doc: 'File with the service key.' },
    routing_key: { shape: templateSecret, doc: 'Key of an integration of the Events API v2.' },
    routing_key_file: { shape: file('credentials'), doc: 'File with the routing key.' },
    url: { shape: apiUrl, doc: 'URL; absent: `global.pagerduty_url`.' },
    client: withTemplate(template, 'pagerduty.default.client', 'Name of the sender.'),
    client_url: withTemplate(template, 'pagerduty.default.clientURL', 'Link to the sender.'),
    description: withTemplate(template, 'pagerduty.default.description', 'Text of the incident.'),
    details: { shape: mapOf(anything), doc: 'Further keys and values.' },
    images: { shape: listOf(image), doc: 'Images of the incident.' },
    links: { shape: listOf(link), doc: 'Links of the incident.' },
    source: { shape: template, doc: 'What is affected; absent: `client`.' },
    severity: { shape: template, default: 'error', doc: 'Severity of the incident.' },
    class: { shape: template, doc: 'Kind of the event.' },
    component: { shape: template, doc: 'The part that is affected.' },
    group: { shape: template, doc: 'The group that the part belongs to.' },
    timeout: { shape: goDuration, default: 0, doc: 'How long a request may take.' },
  },
  checkPagerduty,
  true,
)

const keys = ['routing_key', 'service_key']

function checkPagerduty(value: StructValue, context: ConfigContext): void {
  const fields = keys.flatMap((key) => [key, `${key}_file`])
  if (fields.every((field) => isMissing(value, field)))
    context.reportMissing(
      value.node,
      headOf(value),
      'missing service or routing key in PagerDuty config',
      { help: 'add `routing_key` or `routing_key_file`' },
    )
  for (const key of keys) checkPair(value, key, context)
}
