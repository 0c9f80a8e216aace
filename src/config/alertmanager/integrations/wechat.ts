import { file, oneOf, secret } from '../../shape/scalars.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { checkPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

/** `wechat_configs` */
export const wechat: IntegrationShape = integration(
  'wechat',
  'config.WechatConfig',
  'config.plain',
  'a WeChat configuration',
  {
    http_config: ownHttpConfig,
    api_secret: { shape: secret, doc: 'Secret; absent: `global.wechat_api_secret`.' },
    api_secret_file: { shape: file('credentials'), doc: 'File with the secret.' },
    corp_id: { shape: template, doc: 'Corporation; absent: `global.wechat_api_corp_id`.' },
    message: withTemplate(template, 'wechat.default.message', 'Text of the message.'),
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.wechat_api_url`.' },
    to_user: withTemplate(template, 'wechat.default.to_user', 'Users that get the message.'),
    to_party: withTemplate(template, 'wechat.default.to_party', 'Parties that get the message.'),
    to_tag: withTemplate(template, 'wechat.default.to_tag', 'Tags that get the message.'),
    agent_id: withTemplate(template, 'wechat.default.agent_id', 'Id of the agent.'),
    message_type: {
      shape: oneOf(
        ['text', 'markdown', ''],
        'weChat message type `%s` does not match valid options ^(text|markdown)$',
      ),
      default: 'text',
      doc: 'Kind of the message.',
    },
  },
  (value, context) => checkPair(value, 'api_secret', context),
  false,
)
