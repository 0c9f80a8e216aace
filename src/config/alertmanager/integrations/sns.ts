import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, isGiven, isMissing, placeOfField } from '../../decode/field-access.ts'
import { bool, secret, text } from '../../shape/scalars.ts'
import { mapOf, type StructShape, type StructValue, struct } from '../../shape/shape.ts'
import { template } from '../shape/alert-scalars.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const sigv4: StructShape = struct(
  'sigv4.plain',
  'an AWS signature',
  {
    region: { shape: text, doc: 'Region of AWS.' },
    access_key: { shape: text, doc: 'Access key.' },
    secret_key: { shape: secret, doc: 'Secret key.' },
    profile: { shape: text, doc: 'Profile with the credentials.' },
    role_arn: { shape: text, doc: 'Role that is assumed.' },
    external_id: { shape: text, doc: 'External id with the role.' },
    use_fips_sts_endpoint: { shape: bool, default: false, doc: 'Credentials come over FIPS.' },
    service_name: { shape: text, doc: 'Service that requests are signed for.' },
  },
  (value, context) => {
    const [given, missing] = isMissing(value, 'access_key')
      ? ['secret_key', 'access_key']
      : ['access_key', 'secret_key']
    if (isGiven(value, given) && isMissing(value, missing))
      context.reportMissing(
        value.node,
        placeOfField(value, given),
        'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config',
        { help: `add \`${missing}\`` },
      )
    if (isGiven(value, 'external_id') && isMissing(value, 'role_arn'))
      context.reportMissing(
        value.node,
        placeOfField(value, 'external_id'),
        'external_id can only be used with role_arn',
        { help: 'add `role_arn`' },
      )
  },
)

/** `sns_configs` */
export const sns: IntegrationShape = integration(
  'sns',
  'config.SNSConfig',
  'config.plain',
  'an SNS configuration',
  {
    http_config: ownHttpConfig,
    api_url: { shape: template, doc: 'URL of the API.' },
    sigv4: { shape: sigv4, doc: 'How requests are signed.' },
    topic_arn: { shape: template, doc: 'Topic that gets the message.' },
    phone_number: { shape: template, doc: 'Number that gets the message as SMS.' },
    target_arn: { shape: template, doc: 'Endpoint that gets the message.' },
    subject: withTemplate(template, 'sns.default.subject', 'Subject of the message.'),
    message: withTemplate(template, 'sns.default.message', 'Text of the message.'),
    attributes: { shape: mapOf(template), doc: 'Attributes of the message.' },
    use_aws_http_client: { shape: bool, default: false, doc: "Requests are made by AWS' client." },
  },
  checkSns,
  true,
)

const targets = ['target_arn', 'topic_arn', 'phone_number']

/** One of the targets, or all three: of two Alertmanager says the same as of none. */
function checkSns(value: StructValue, context: ConfigContext): void {
  const given = targets.filter((field) => isGiven(value, field))
  if (targets.some((field) => !isGiven(value, field) && !isMissing(value, field))) return
  const message = 'must provide either a Target ARN, Topic ARN, or Phone Number for SNS config'
  if (given.length === 0)
    context.reportMissing(value.node, headOf(value), message, { help: 'add `topic_arn`' })
  else if (given.length === 2)
    context.report('config/invalid', placeOfField(value, given[1] ?? ''), message, {
      label: 'a second target',
      help: `keep either \`${given[0]}\` or \`${given[1]}\``,
    })
}
