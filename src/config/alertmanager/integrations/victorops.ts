import { entriesAt } from '../../decode/field-access.ts'
import { file, secret } from '../../shape/scalars.ts'
import { mapOf } from '../../shape/shape.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { checkPair, requireField } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const fixedFields = new Set([
  'routing_key',
  'message_type',
  'state_message',
  'entity_display_name',
  'monitoring_tool',
  'entity_id',
  'entity_state',
])

/** `victorops_configs` */
export const victorops: IntegrationShape = integration(
  'victorops',
  'config.VictorOpsConfig',
  'config.plain',
  'a VictorOps configuration',
  {
    http_config: ownHttpConfig,
    api_key: { shape: secret, doc: 'Key; absent: `global.victorops_api_key`.' },
    api_key_file: { shape: file('credentials'), doc: 'File with the key.' },
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.victorops_api_url`.' },
    routing_key: { shape: template, doc: 'Key that leads to the team.' },
    message_type: { shape: template, default: 'CRITICAL', doc: '`CRITICAL`, `WARNING` or `INFO`.' },
    state_message: withTemplate(
      template,
      'victorops.default.state_message',
      'Explanation of the problem.',
    ),
    entity_display_name: withTemplate(
      template,
      'victorops.default.entity_display_name',
      'Summary of the problem.',
    ),
    monitoring_tool: withTemplate(
      template,
      'victorops.default.monitoring_tool',
      'Name of the sender.',
    ),
    custom_fields: { shape: mapOf(template), doc: 'Further keys and values.' },
  },
  (value, context) => {
    requireField(value, 'routing_key', 'missing Routing key in VictorOps config', context)
    for (const { key } of entriesAt(value, 'custom_fields'))
      if (fixedFields.has(key.text))
        context.reportNode(
          'config/invalid',
          key,
          `victorOps config contains custom field ${key.text} which cannot be used as it conflicts with the fixed/static fields`,
          { help: 'give the field another name' },
        )
    checkPair(value, 'api_key', context)
  },
  true,
)
