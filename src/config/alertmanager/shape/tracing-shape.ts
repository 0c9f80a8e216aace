import { headOf, isMissing } from '../../decode/field-access.ts'
import { httpClientFields } from '../../prometheus/http-client.ts'
import { tlsConfig } from '../../prometheus/tls-config.ts'
import { bool, duration, float, oneOf, text } from '../../shape/scalars.ts'
import { type StructShape, struct } from '../../shape/shape.ts'

/** `tracing`: where Alertmanager sends its own traces. */
export const tracingShape: StructShape = struct(
  'tracing.plain',
  'a tracing configuration',
  {
    client_type: {
      shape: oneOf(
        ['http', 'grpc'],
        'expected tracing client type to be to be http or grpc, but got %s',
      ),
      default: 'grpc',
      doc: 'Protocol of the traces.',
    },
    endpoint: { shape: text, doc: 'Where traces are sent.' },
    sampling_fraction: { shape: float, default: 0, doc: 'Fraction of requests that are traced.' },
    insecure: { shape: bool, default: false, doc: 'Traces are sent without TLS.' },
    tls_config: { shape: tlsConfig, doc: 'TLS of the connection.' },
    headers: {
      shape: httpClientFields.http_headers?.shape ?? text,
      doc: 'Further headers of requests.',
    },
    compression: {
      shape: oneOf(['gzip', ''], 'invalid compression type %s provided, valid options: gzip'),
      doc: 'Compression of the traces: `gzip`.',
    },
    timeout: { shape: duration, default: 0, doc: 'How long a batch may take.' },
  },
  (value, context) => {
    if (isMissing(value, 'endpoint'))
      context.reportMissing(value.node, headOf(value), 'tracing endpoint must be set', {
        help: 'add `endpoint`',
      })
  },
)
