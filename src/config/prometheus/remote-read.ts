import type { ConfigContext } from '../decode/config-context.ts'
import { bool, duration, text, uint64, url } from '../shape/scalars.ts'
import { mapOf, type StructShape, type StructValue, struct } from '../shape/shape.ts'
import { checkHttpClient, httpClientFields } from './http-client.ts'
import { checkHeaders, remoteAuthorization } from './remote-headers.ts'
import { checkUrl } from './remote-write.ts'
import { targetLabels } from './static-config.ts'

/** One item of `remote_read`. */
export const remoteRead: StructShape = struct(
  'config.plain',
  'a remote read configuration',
  {
    url: { shape: url, doc: 'Where samples are read from.' },
    remote_timeout: { shape: duration, default: 60_000, doc: 'How long a request may take.' },
    chunked_read_limit: {
      shape: uint64,
      default: 50_000_000,
      since: '2.54',
      doc: 'Bytes that a part of an answer may have.',
    },
    headers: { shape: mapOf(text), doc: 'Further headers of requests.' },
    read_recent: { shape: bool, doc: 'Ranges that local storage has are asked for as well.' },
    name: { shape: text, doc: 'Name in metrics and logs; each may be there once.' },
    required_matchers: {
      shape: targetLabels,
      doc: 'Matchers that a query must have so that it is passed on.',
    },
    filter_external_labels: {
      shape: bool,
      default: true,
      doc: 'Queries get the external labels as matchers.',
    },
    ...httpClientFields,
  },
  checkRemoteRead,
)

function checkRemoteRead(value: StructValue, context: ConfigContext): void {
  checkUrl(value, 'remote_read', context)
  checkHttpClient(value, context)
  checkHeaders(value, remoteAuthorization, 'move it there', context)
}
