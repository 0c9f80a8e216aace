import type { ConfigContext } from '../../decode/config-context.ts'
import { isMissing, placeOfField, textAt } from '../../decode/field-access.ts'
import { bool, file, secret } from '../../shape/scalars.ts'
import {
  type Field,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { apiUrl, plainTemplateError, template } from '../shape/alert-scalars.ts'
import { checkPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const kinds = ['team', 'teams', 'user', 'escalation', 'schedule']
const names = ['id', 'username', 'name']

const responderFields: Readonly<Record<string, Field>> = {
  id: { shape: template, doc: 'Id of the responder.' },
  name: { shape: template, doc: 'Name of the responder.' },
  username: { shape: template, doc: 'Name of a user.' },
  type: { shape: template, doc: '`team`, `teams`, `user`, `escalation` or `schedule`.' },
}

const responder: StructShape = struct(
  'opsgenie.OpsGenieConfigResponder',
  'a responder',
  responderFields,
  checkResponder,
)

function checkResponder(value: StructValue, context: ConfigContext): void {
  const written = Object.keys(responderFields).map((field) => textAt(value, field) ?? '')
  const what = `opsGenieConfig responder {${written.join(' ')}}`
  if (names.every((field) => isMissing(value, field))) {
    context.reportMissing(
      value.node,
      placeOfField(value, 'type'),
      `${what} has to have at least one of id, username or name specified`,
      { help: 'add `name`' },
    )
    return
  }
  const type = textAt(value, 'type') ?? (isMissing(value, 'type') ? '' : undefined)
  if (type === undefined) return
  const place = placeOfField(value, 'type')
  if (type.includes('{{')) {
    const error = plainTemplateError(type)
    if (error !== undefined)
      context.report(
        'config/invalid',
        place,
        `${what} type contains invalid template syntax: ${error}`,
        { help: "here are Go's own functions only: none of Alertmanager's" },
      )
  } else if (!kinds.includes(type.toLowerCase()))
    context.report(
      'config/invalid',
      place,
      `${what} type does not match valid options ^(${kinds.join('|')})$`,
      { help: `write \`type\` as one of ${kinds.map((kind) => `\`${kind}\``).join(', ')}` },
    )
}

/** `opsgenie_configs` */
export const opsgenie: IntegrationShape = integration(
  'opsgenie',
  'opsgenie.OpsGenieConfig',
  'opsgenie.plain',
  'an Opsgenie configuration',
  {
    http_config: ownHttpConfig,
    api_key: { shape: secret, doc: 'Key; absent: `global.opsgenie_api_key`.' },
    api_key_file: { shape: file('credentials'), doc: 'File with the key.' },
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.opsgenie_api_url`.' },
    message: withTemplate(template, 'opsgenie.default.message', 'Text of the alert.'),
    description: withTemplate(
      template,
      'opsgenie.default.description',
      'Description of the alert.',
    ),
    source: withTemplate(template, 'opsgenie.default.source', 'Link to the sender.'),
    details: { shape: mapOf(template), doc: 'Further keys and values.' },
    entity: { shape: template, doc: 'What the alert is about.' },
    responders: {
      shape: listOf(
        responder,
        'opsGenieConfig responder {   } has to have at least one of id, username or name specified',
      ),
      doc: 'Who responds.',
    },
    actions: { shape: template, doc: 'Actions, with commas between them.' },
    tags: { shape: template, doc: 'Tags, with commas between them.' },
    note: { shape: template, doc: 'A note.' },
    priority: { shape: template, doc: 'Priority, from `P1` to `P5`.' },
    update_alerts: { shape: bool, default: false, doc: 'Texts of open alerts are changed.' },
  },
  (value, context) => checkPair(value, 'api_key', context),
  true,
)
