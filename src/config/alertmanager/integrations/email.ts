import type { ConfigContext } from '../../decode/config-context.ts'
import { boolAt, entriesAt, placeOfField, structAt, textAt } from '../../decode/field-access.ts'
import { canonicalHeader } from '../../prometheus/http-header.ts'
import { tlsConfig } from '../../prometheus/tls-config.ts'
import { bool, file, secret, text } from '../../shape/scalars.ts'
import { mapOf, type StructShape, type StructValue, struct } from '../../shape/shape.ts'
import { hostPort, template } from '../shape/alert-scalars.ts'
import { requireField } from '../shape/exclusive-pairs.ts'
import { type IntegrationShape, integration, withTemplate } from './integration.ts'

const threading: StructShape = struct('config.ThreadingConfig', 'a threading configuration', {
  enabled: { shape: bool, default: false, doc: 'Emails of a group are one thread.' },
  thread_by_date: { shape: text, doc: 'A thread lasts a day (`daily`), or has no end (`none`).' },
})

/** `email_configs` */
export const email: IntegrationShape = integration(
  'email',
  'config.EmailConfig',
  'config.plain',
  'an email configuration',
  {
    to: { shape: template, doc: 'Addresses, with commas between them.' },
    from: { shape: template, doc: 'Sender; absent: `global.smtp_from`.' },
    hello: { shape: text, doc: 'Name told to the server; absent: `global.smtp_hello`.' },
    smarthost: { shape: hostPort, doc: 'Server with its port; absent: `global.smtp_smarthost`.' },
    auth_username: { shape: text, doc: 'User; absent: `global.smtp_auth_username`.' },
    auth_password: { shape: secret, doc: 'Password; absent: `global.smtp_auth_password`.' },
    auth_password_file: { shape: file('credentials'), doc: 'File with the password.' },
    auth_secret: { shape: secret, doc: 'Secret; absent: `global.smtp_auth_secret`.' },
    auth_secret_file: { shape: file('credentials'), doc: 'File with the secret.' },
    auth_identity: { shape: text, doc: 'Identity; absent: `global.smtp_auth_identity`.' },
    headers: { shape: mapOf(template), doc: 'Further headers of the email.' },
    html: withTemplate(template, 'email.default.html', 'Body as HTML.'),
    text: { shape: template, doc: 'Body as text.' },
    require_tls: { shape: bool, doc: 'With TLS only; absent: `global.smtp_require_tls`.' },
    tls_config: { shape: tlsConfig, doc: 'TLS; absent: `global.smtp_tls_config`.' },
    force_implicit_tls: { shape: bool, doc: 'TLS from the start on any port.' },
    threading: { shape: threading, doc: 'How emails make threads.' },
  },
  checkEmail,
  false,
)

function checkEmail(value: StructValue, context: ConfigContext): void {
  requireField(value, 'to', 'missing to address in email config', context)
  const seen = new Set<string>()
  for (const { key } of entriesAt(value, 'headers')) {
    const name = canonicalHeader(key.text)
    if (seen.has(name))
      context.reportNode('config/invalid', key, `duplicate header \`${name}\` in email config`, {
        help: 'keep one: letters of either case are the same',
      })
    seen.add(name)
  }
  const threads = structAt(value, 'threading')
  if (!threads || boolAt(threads, 'enabled') !== true) return
  const date = textAt(threads, 'thread_by_date')
  if (date !== 'none' && date !== 'daily')
    context.report(
      'config/invalid',
      placeOfField(threads, 'thread_by_date'),
      "threading.thread_by_date must be either 'none' or 'daily'",
      { help: 'add `thread_by_date: daily`' },
    )
}
