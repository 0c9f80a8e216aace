import type { ConfigContext } from '../decode/config-context.ts'
import { headOf, isMissing, placeOfField } from '../decode/field-access.ts'
import { bool, duration, float, named, oneOf, text } from '../shape/scalars.ts'
import { mapOf, type StructShape, type StructValue, struct } from '../shape/shape.ts'
import { checkHeaders } from './remote-headers.ts'
import { tlsConfig } from './tls-config.ts'

/** `tracing`: where the server sends traces of itself. */
export const tracingConfig: StructShape = struct(
  'config.plain',
  'the tracing section',
  {
    client_type: {
      shape: named(
        oneOf(
          ['http', 'grpc'],
          'expected tracing client type to be to be http or grpc, but got %s',
        ),
        'config.plain',
      ),
      default: 'grpc',
      doc: 'Protocol that traces are sent by.',
    },
    endpoint: { shape: text, doc: 'Where traces are sent to.' },
    sampling_fraction: { shape: float, doc: 'Part of the requests that are traced, 0 to 1.' },
    insecure: { shape: bool, doc: 'Traces are sent without TLS.' },
    tls_config: { shape: tlsConfig, default: {}, doc: 'TLS of requests.' },
    headers: { shape: mapOf(text), doc: 'Further headers of requests.' },
    compression: {
      shape: oneOf(['gzip'], 'invalid compression type %s provided, valid options: gzip', 'empty'),
      doc: 'Compression of requests.',
    },
    timeout: { shape: duration, doc: 'How long a request may take.' },
  },
  checkTracing,
)

function checkTracing(value: StructValue, context: ConfigContext): void {
  checkHeaders(
    value,
    'custom `authorization` header configuration is not yet supported',
    'remove the header',
    context,
  )
  if (!isMissing(value, 'endpoint')) return
  const place = value.fields.has('endpoint') ? placeOfField(value, 'endpoint') : headOf(value)
  context.reportMissing(value.node, place, 'tracing endpoint must be set', {
    help: 'add `endpoint`, or remove the section',
  })
}
