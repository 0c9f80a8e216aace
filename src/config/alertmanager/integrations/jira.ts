import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { bool, duration, oneOf, text } from '../../shape/scalars.ts'
import {
  anything,
  type Field,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { requireField } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const unknownType = 'unknown api_type on jira_config, must be auto, cloud or datacenter'

/** A text that may be written with options, or as it is. */
function textField(name: string, doc: string): Field {
  const shape: StructShape = struct('jira.plain', 'a text of an issue', {
    template: { shape: template, doc },
    enable_update: { shape: bool, default: true, doc: 'The text of an open issue is changed.' },
  })
  return { shape: { ...shape, scalar: template }, default: `{{ template "${name}" . }}`, doc }
}

/** `jira_configs` */
export const jira: IntegrationShape = integration(
  'jira',
  'jira.JiraConfig',
  'jira.plain',
  'a Jira configuration',
  {
    http_config: { ...ownHttpConfig, doc: 'HTTP client with the credentials.' },
    api_url: { shape: apiUrl, doc: 'URL of the REST API; absent: `global.jira_api_url`.' },
    api_type: {
      shape: oneOf(['auto', 'cloud', 'datacenter'], unknownType),
      default: 'auto',
      doc: 'Kind of the server.',
    },
    project: { shape: template, doc: 'Key of the project.' },
    summary: textField('jira.default.summary', 'Summary of the issue.'),
    description: textField('jira.default.description', 'Description of the issue.'),
    labels: { shape: listOf(template), doc: 'Labels of the issue.' },
    priority: withTemplate(template, 'jira.default.priority', 'Priority of the issue.'),
    issue_type: { shape: template, doc: 'Kind of the issue.' },
    reopen_transition: { shape: template, doc: 'Transition that opens an issue again.' },
    resolve_transition: { shape: template, doc: 'Transition that closes an issue.' },
    wont_fix_resolution: { shape: text, doc: 'Resolution of issues that stay closed.' },
    reopen_duration: { shape: duration, doc: 'How old an issue may be that is opened again.' },
    fields: { shape: mapOf(anything), doc: 'Further fields of the issue.' },
  },
  checkJira,
  true,
)

function checkJira(value: StructValue, context: ConfigContext): void {
  for (const field of ['project', 'issue_type'])
    requireField(value, field, `missing ${field} in jira_config`, context)
  const type = value.fields.get('api_type')
  if (type && isNull(type.node))
    context.reportMissing(value.node, type.key.span, unknownType, { help: 'write `auto`' })
}
