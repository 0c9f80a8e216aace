import type { ConfigContext } from '../decode/config-context.ts'
import { has, headOf, isGiven, isMissing, placeOfField } from '../decode/field-access.ts'
import { relabelRule } from '../relabel/relabel-shape.ts'
import { bool, duration, file, named, oneOf, text, url } from '../shape/scalars.ts'
import {
  type Field,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'
import { azureAd } from './azure-ad.ts'
import { checkHttpClient, httpClientFields } from './http-client.ts'
import { metadataConfig, queueConfig } from './queue-config.ts'
import { checkHeaders, remoteAuthorization } from './remote-headers.ts'
import { sigv4 } from './sigv4.ts'

const messages = ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request']

/** Fields of an HTTP client that writes to remote storage: HTTP/2 is off by default. */
const clientFields: Readonly<Record<string, Field>> = {
  ...httpClientFields,
  enable_http2: {
    shape: bool,
    default: false,
    doc: 'HTTP/2 is used where the server has it.',
  },
}

/** One item of `remote_write`. */
export const remoteWrite: StructShape = struct(
  'config.plain',
  'a remote write configuration',
  {
    url: { shape: url, doc: 'Where samples are sent to.' },
    remote_timeout: { shape: duration, default: 30_000, doc: 'How long a request may take.' },
    name: { shape: text, doc: 'Name in metrics and logs; each may be there once.' },
    protobuf_message: {
      shape: named(
        oneOf(
          messages,
          `invalid protobuf_message value: unknown type for remote write protobuf message %s, supported: ${messages.join(', ')}`,
        ),
        'remote.WriteMessageType',
      ),
      default: 'prometheus.WriteRequest',
      since: '2.54',
      doc: 'Format that samples are sent in.',
    },
    headers: { shape: mapOf(text), doc: 'Further headers of requests.' },
    write_relabel_configs: {
      shape: {
        ...listOf(relabelRule, 'empty or null relabeling rule in remote write config'),
        goName: '[]*relabel.Config',
      },
      doc: 'Rules that change the labels of samples, or drop them, before they are sent.',
    },
    send_exemplars: { shape: bool, doc: 'Exemplars are sent.' },
    send_native_histograms: { shape: bool, since: '2.40', doc: 'Native histograms are sent.' },
    round_robin_dns: {
      shape: bool,
      since: '3.1',
      doc: 'Requests go to the addresses of the host by turns.',
    },
    ...clientFields,
    sigv4: { shape: sigv4, doc: 'Requests are signed for AWS.' },
    azuread: { shape: azureAd, since: '2.45', doc: 'Requests are authenticated by Azure AD.' },
    google_iam: {
      shape: struct('googleiam.Config', 'a Google IAM configuration', {
        credentials_file: { shape: file('credentials'), doc: 'File with the credentials.' },
      }),
      since: '2.54',
      doc: 'Requests are authenticated by Google Cloud.',
    },
    queue_config: { shape: queueConfig, default: {}, doc: 'The queue of samples to be sent.' },
    metadata_config: { shape: metadataConfig, default: {}, doc: 'Metadata that is sent.' },
  },
  checkRemoteWrite,
)

const mostlyOne =
  'at most one of `basic_auth`, `authorization`, `oauth2`, `sigv4`, `azuread` or `google_iam` must be configured'

function checkRemoteWrite(value: StructValue, context: ConfigContext): void {
  checkUrl(value, 'remote_write', context)
  checkEmptyMessage(value, context)
  checkHttpClient(value, context)
  checkHeaders(value, remoteAuthorization, 'move it there', context)
  checkAuthentication(value, context)
  checkQueueWritten(value, context)
}

/** A URL must be written, be it empty text. */
export function checkUrl(value: StructValue, section: string, context: ConfigContext): void {
  if (has(value, 'url') || !isMissing(value, 'url')) return
  const place = value.fields.has('url') ? placeOfField(value, 'url') : headOf(value)
  context.reportMissing(value.node, place, `url for ${section} is empty`, { help: 'add `url`' })
}

/** A null is no kind of message, where other fields have their default. */
function checkEmptyMessage(value: StructValue, context: ConfigContext): void {
  const field = value.fields.get('protobuf_message')
  if (!field || field.value || field.node.kind !== 'scalar' || field.node.type !== 'null') return
  context.report(
    'config/invalid',
    field.key.span,
    `invalid protobuf_message value: unknown type for remote write protobuf message , supported: ${messages.join(', ')}`,
    { help: 'write a value, or remove the field' },
  )
}

/** Signing for a cloud excludes the other kinds; pairs of those are reported with the HTTP client. */
function checkAuthentication(value: StructValue, context: ConfigContext): void {
  const kinds = ['basic_auth', 'authorization', 'oauth2', 'sigv4', 'azuread', 'google_iam']
  const given = (kind: string): boolean =>
    isGiven(value, kind) ||
    (kind === 'authorization' &&
      (isGiven(value, 'bearer_token') || isGiven(value, 'bearer_token_file')))
  const configured = kinds.filter(given)
  const cloud = configured.find((kind) => kinds.indexOf(kind) > 2)
  if (configured.length < 2 || cloud === undefined) return
  context.report(
    'config/invalid',
    placeOfField(value, cloud),
    `${mostlyOne}. Currently configured: [${configured.join(' ')}]`,
    { help: `keep one of ${configured.map((kind) => `\`${kind}\``).join(', ')}` },
  )
}

/** A queue that is written without content has no shards at all. */
function checkQueueWritten(value: StructValue, context: ConfigContext): void {
  const queue = value.fields.get('queue_config')
  if (!queue || queue.value || queue.node.kind !== 'scalar' || queue.node.type !== 'null') return
  context.reportMissing(
    queue.node,
    queue.key.span,
    'remote write queue max_shards must be positive',
    {
      label: 'empty, which sets all of it to 0',
      help: 'remove `queue_config`, or write a field into it',
    },
  )
}
