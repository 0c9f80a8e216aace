import type { ConfigContext } from '../decode/config-context.ts'
import { isGiven, placeOfField } from '../decode/field-access.ts'
import { relabelRule } from '../relabel/relabel-shape.ts'
import { duration, named, oneOf, text } from '../shape/scalars.ts'
import {
  type ListShape,
  listOf,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'
import { discoveryFields } from './discovery/discovery-fields.ts'
import { checkHttpClient, httpClientFields } from './http-client.ts'
import { sigv4 } from './sigv4.ts'
import { staticConfigs } from './static-config.ts'

function rules(nullItem: string): ListShape {
  return { ...listOf(relabelRule, nullItem), goName: '[]*relabel.Config' }
}

/** One item of `alertmanagers`. */
export const alertmanagerConfig: StructShape = struct(
  'config.AlertmanagerConfig',
  'an Alertmanager configuration',
  {
    scheme: {
      shape: { ...text, suggested: ['http', 'https'] },
      default: 'http',
      doc: 'Protocol of requests.',
    },
    path_prefix: { shape: text, doc: 'What stands before the path of requests.' },
    timeout: { shape: duration, default: 10_000, doc: 'How long a request may take.' },
    api_version: {
      shape: named(
        oneOf(['v2'], 'expected Alertmanager api version to be one of [v2] but got %s'),
        'config.plain',
      ),
      default: 'v2',
      doc: 'Version of the API of Alertmanager.',
    },
    ...httpClientFields,
    sigv4: { shape: sigv4, since: '2.48', doc: 'Requests are signed for AWS.' },
    static_configs: { shape: staticConfigs, doc: 'Alertmanagers that are written down.' },
    ...discoveryFields,
    relabel_configs: {
      shape: rules('empty or null Alertmanager target relabeling rule'),
      doc: 'Rules that change the labels of Alertmanagers, or drop them.',
    },
    alert_relabel_configs: {
      shape: rules('empty or null Alertmanager alert relabeling rule'),
      since: '2.51',
      doc: 'Rules that change the labels of alerts for these Alertmanagers, or drop them.',
    },
  },
  checkAlertmanager,
)

/** `alerting`. */
export const alertingConfig: StructShape = struct('config.plain', 'the alerting section', {
  alert_relabel_configs: {
    shape: rules('empty or null alert relabeling rule'),
    doc: 'Rules that change the labels of alerts, or drop them.',
  },
  alertmanagers: {
    shape: { ...listOf(alertmanagerConfig), goName: 'config.AlertmanagerConfigs' },
    doc: 'Where alerts are sent to.',
  },
})

function checkAlertmanager(value: StructValue, context: ConfigContext): void {
  checkHttpClient(value, context)
  const others = ['basic_auth', 'authorization', 'oauth2', 'bearer_token', 'bearer_token_file']
  const other = others.find((field) => isGiven(value, field))
  if (other !== undefined && isGiven(value, 'sigv4'))
    context.report(
      'config/invalid',
      placeOfField(value, 'sigv4'),
      'at most one of `basic_auth`, `authorization`, `oauth2`, & `sigv4` must be configured',
      { help: `keep either \`${other}\` or \`sigv4\`` },
    )
}
