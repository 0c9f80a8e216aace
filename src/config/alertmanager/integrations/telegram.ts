import { checkAtMostOne } from '../../decode/exclusive-fields.ts'
import { headOf, isMissing, numberAt, scalarAt } from '../../decode/field-access.ts'
import { bool, file, int, int64, oneOf, secret } from '../../shape/scalars.ts'
import { apiUrl, template } from '../shape/alert-scalars.ts'
import { checkPair } from '../shape/exclusive-pairs.ts'
import { ownHttpConfig } from '../shape/http-shape.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

/** `telegram_configs` */
export const telegram: IntegrationShape = integration(
  'telegram',
  'telegram.TelegramConfig',
  'telegram.plain',
  'a Telegram configuration',
  {
    http_config: ownHttpConfig,
    api_url: { shape: apiUrl, doc: 'URL; absent: `global.telegram_api_url`.' },
    bot_token: { shape: secret, doc: 'Token of the bot; absent: `global.telegram_bot_token`.' },
    bot_token_file: { shape: file('credentials'), doc: 'File with the token of the bot.' },
    chat_id: { shape: int64, doc: 'Chat that gets the message.' },
    chat_id_file: { shape: file('credentials'), doc: 'File with the chat.' },
    message_thread_id: { shape: int, doc: 'Thread of the chat.' },
    message: withTemplate(template, 'telegram.default.message', 'Text of the message.'),
    disable_notifications: { shape: bool, default: false, doc: 'Messages come without a sound.' },
    parse_mode: {
      shape: oneOf(
        ['HTML', 'MarkdownV2', 'Markdown', ''],
        'unknown parse_mode on telegram_config, must be Markdown, MarkdownV2, HTML or empty string',
      ),
      default: 'HTML',
      doc: 'How the text is formatted.',
    },
  },
  (value, context) => {
    checkPair(value, 'bot_token', context)
    const chat = numberAt(value, 'chat_id')
    const absent = isMissing(value, 'chat_id') || chat === 0
    if (absent && isMissing(value, 'chat_id_file'))
      context.reportMissing(
        value.node,
        scalarAt(value, 'chat_id')?.node.span ?? headOf(value),
        'missing chat_id or chat_id_file on telegram_config',
        { help: 'add `chat_id`' },
      )
    if (!absent)
      checkAtMostOne(
        value,
        ['chat_id', 'chat_id_file'],
        'at most one of chat_id & chat_id_file must be configured',
        context,
      )
  },
  true,
)
